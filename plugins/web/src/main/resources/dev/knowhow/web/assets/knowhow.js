// Suggestions and results for the search box, previews of notes, and keys. All pages work without it.
const LEAST = 2;
const PAUSE = 120;
const MOST = 5;

const root = document.querySelector('input[data-suggest]')?.dataset.suggest.replace(/api\/v1\/complete$/, '') ?? '/';
const pages = new URL(root, document.baseURI);

function element(name, className, text) {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}

// The name of a data attribute with the word for a kind, in the language of the page.
function kindOf(kind) {
  return `kind${kind[0].toUpperCase()}${kind.slice(1)}`;
}

class Suggestions {
  constructor(input) {
    this.input = input;
    this.list = element('ul', '', '');
    this.list.id = 'suggestions';
    this.list.hidden = true;
    this.list.setAttribute('role', 'listbox');
    this.list.setAttribute('aria-label', input.dataset.label);
    this.status = element('span', 'hidden', '');
    this.status.setAttribute('role', 'status');
    input.after(this.list, this.status);
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-controls', this.list.id);
    input.setAttribute('aria-expanded', 'false');
    input.addEventListener('input', () => this.later());
    input.addEventListener('keydown', event => this.key(event));
    input.addEventListener('blur', () => setTimeout(() => this.close(), 150));
    this.list.addEventListener('mousedown', event => event.preventDefault());
    this.list.addEventListener('click', event => this.go(event.target.closest('[role=option]')));
  }

  later() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(), PAUSE);
  }

  async ask() {
    const typed = this.input.value.trim();
    this.asking?.abort();
    if (typed.length < LEAST) {
      this.close();
      return;
    }
    const asking = this.asking = new AbortController();
    const names = await this.answer('complete', typed);
    // Each request counts for the rate limit, so notes are only asked for if there is room for them.
    const room = !(names?.completions?.length >= MOST) && !asking.signal.aborted;
    const notes = room ? await this.answer('search', typed, '&unrecorded=true') : null;
    if (!asking.signal.aborted) {
      this.show(names?.completions ?? [], notes?.hits ?? []);
    }
  }

  // Without an answer the form still works.
  async answer(question, typed, more = '') {
    try {
      const url = new URL(`api/v1/${question}?q=${encodeURIComponent(typed)}&limit=${MOST}${more}`, pages);
      const answer = await fetch(url, { signal: this.asking.signal });
      return answer.ok ? await answer.json() : null;
    } catch {
      return null;
    }
  }

  // Names that begin as typed, then notes that match and are not among them.
  show(names, notes) {
    const options = names.map(name => this.option(this.href(name), name.text, this.input.dataset[kindOf(name.kind)] ?? name.kind));
    const known = new Set(options.map(option => option.dataset.href));
    for (const note of notes) {
      const href = this.href({ kind: 'title', target: note.id });
      if (!known.has(href)) {
        const option = this.option(href, note.title, note.kind ?? this.input.dataset.kindTitle);
        option.firstChild.append(element('span', 'snippet', note.passage?.snippet.text ?? ''));
        options.push(option);
      }
    }
    options.forEach((option, i) => option.id = `suggestion-${i}`);
    this.list.replaceChildren(...options);
    this.chosen = -1;
    this.open(options.length > 0);
    this.status.textContent = `${this.input.dataset.label}: ${options.length}`;
  }

  option(href, text, kind) {
    const option = element('li', '', '');
    option.setAttribute('role', 'option');
    option.setAttribute('aria-selected', 'false');
    option.dataset.href = href;
    option.append(element('span', '', text), ' ', element('span', 'kind', kind));
    return option;
  }

  href({ kind, target }) {
    if (kind === 'filter') {
      return new URL(`search?q=${encodeURIComponent(target)}`, pages).href;
    }
    const folder = { person: 'person/', tag: 'topic/', topic: 'topic/' }[kind] ?? 'note/';
    return new URL(folder + target.split('/').map(encodeURIComponent).join('/'), pages).href;
  }

  open(shown) {
    this.list.hidden = !shown;
    this.input.setAttribute('aria-expanded', String(shown));
    this.input.removeAttribute('aria-activedescendant');
  }

  close() {
    this.asking?.abort();
    clearTimeout(this.timer);
    this.chosen = -1;
    this.open(false);
    this.status.textContent = '';
  }

  key(event) {
    const options = [...this.list.children];
    if (event.key === 'Escape' && !this.list.hidden) {
      event.preventDefault();
      this.close();
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && !this.list.hidden) {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      this.choose(options, (this.chosen + step + options.length + 1 + (this.chosen < 0 && step < 0 ? 1 : 0)) % (options.length + 1));
    } else if (event.key === 'Enter' && !this.list.hidden && options[this.chosen]) {
      event.preventDefault();
      this.go(options[this.chosen]);
    }
  }

  choose(options, place) {
    options.forEach((option, i) => option.setAttribute('aria-selected', String(i === place)));
    this.chosen = place < options.length ? place : -1;
    const chosen = options[this.chosen];
    if (chosen) {
      this.input.setAttribute('aria-activedescendant', chosen.id);
      chosen.scrollIntoView({ block: 'nearest' });
    } else {
      this.input.removeAttribute('aria-activedescendant');
    }
  }

  go(option) {
    if (option) {
      location.assign(option.dataset.href);
    }
  }
}

for (const input of document.querySelectorAll('input[data-suggest]')) {
  if (input.dataset.suggest) {
    new Suggestions(input);
  }
}

// A note is shown beside a link to it on hover and on keyboard focus, until the pointer or the focus leaves both, or
// Escape is pressed (WCAG 1.4.13).
const SOON = 350;
const LINGER = 250;

class Preview {
  constructor() {
    this.card = element('div', 'preview', '');
    this.card.id = 'preview';
    this.card.hidden = true;
    this.card.setAttribute('role', 'tooltip');
    document.getElementById('content').append(this.card);
    this.contents = new Map();
    addEventListener('pointerover', event => this.over(event));
    addEventListener('focusin', event => event.target.matches(':focus-visible') ? this.soon(this.link(event.target)) : this.hide());
    addEventListener('keydown', event => event.key === 'Escape' && this.hide());
    addEventListener('pointerdown', event => this.card.contains(event.target) || this.hide());
  }

  over(event) {
    if (event.pointerType === 'touch') {
      return;
    }
    const link = this.link(event.target);
    if (this.card.contains(event.target) || link && link === this.shown) {
      clearTimeout(this.timer);
    } else if (link) {
      this.soon(link);
    } else if (this.shown !== document.activeElement) {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.hide(), LINGER);
    }
  }

  // A link in the text of the page to another note.
  link(target) {
    const link = target.closest?.('main a[href]');
    if (!link || link.closest('svg') || link.origin !== pages.origin || link.pathname === location.pathname) {
      return null;
    }
    return link.pathname.startsWith(`${pages.pathname}note/`) ? link : null;
  }

  soon(link) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => link ? this.show(link) : this.hide(), link ? SOON : LINGER);
  }

  async show(link) {
    const content = await this.content(link);
    const wanted = link === document.activeElement || link.matches(':hover');
    if (!content || !wanted || this.shown === link) {
      return;
    }
    this.hide();
    this.shown = link;
    link.setAttribute('aria-describedby', this.card.id);
    this.card.lang = content.lang;
    this.card.replaceChildren(...content.parts.map(part => part.cloneNode(true)));
    this.card.hidden = false;
    this.place(link.getClientRects()[0]);
  }

  // Below the link, or above it where there is no room. The card touches the link, so the pointer can enter it.
  place(box) {
    const { width, height } = this.card.getBoundingClientRect();
    const left = Math.max(8, Math.min(box.left, document.documentElement.clientWidth - width - 8));
    const above = box.bottom + height > innerHeight && box.top > height;
    this.card.style.left = `${left + scrollX}px`;
    this.card.style.top = `${(above ? box.top - height : box.bottom) + scrollY}px`;
  }

  // The card of a note is a page of its own, with the rights and the language of the reader.
  content(link) {
    const url = new URL(`embed${link.pathname.slice(pages.pathname.length - 1)}`, pages).href;
    if (!this.contents.has(url)) {
      this.contents.set(url, this.read(url));
    }
    return this.contents.get(url);
  }

  async read(url) {
    try {
      const answer = await fetch(url);
      const card = answer.ok && new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('.card');
      if (!card) {
        return null;
      }
      const about = [...card.querySelectorAll('.about > *')].map(part => part.textContent.trim()).join(' · ');
      const summary = card.querySelector('p:not(.about)');
      return {
        lang: card.lang || document.documentElement.lang,
        parts: [
          element('b', '', card.querySelector('h1').textContent),
          ...(summary ? [element('span', '', summary.textContent)] : []),
          element('p', 'about', about),
        ],
      };
    } catch {
      return null;
    }
  }

  hide() {
    clearTimeout(this.timer);
    this.shown?.removeAttribute('aria-describedby');
    this.shown = null;
    this.card.hidden = true;
  }
}

new Preview();

// "/" and Ctrl-K focus the search box; j and k move through results, Enter opens one.
const RESULTS = '.hit h2 a, .expert .name, .lines > li > a';

function move(step) {
  const results = [...document.querySelectorAll(RESULTS)].filter(link => link.checkVisibility());
  const next = results[results.indexOf(document.activeElement) + step] ?? (step > 0 ? null : results[0]);
  next?.focus();
}

document.addEventListener('keydown', event => {
  const box = document.querySelector('input[name=q]');
  const typing = event.target.matches?.('input, textarea, select, [contenteditable]');
  if (event.key === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey) {
    event.preventDefault();
    box?.select();
    box?.focus();
  } else if (typing || event.ctrlKey || event.metaKey || event.altKey) {
    return;
  } else if (event.key === '/') {
    event.preventDefault();
    box?.select();
    box?.focus();
  } else if (event.key === 'j' || event.key === 'k') {
    move(event.key === 'j' ? 1 : -1);
  }
});

// Headings link to themselves, and the contents mark the section that is read.
for (const heading of document.querySelectorAll('.text :is(h1, h2, h3, h4, h5, h6)[id]')) {
  const link = document.createElement('a');
  link.className = 'anchor';
  link.href = `#${encodeURIComponent(heading.id)}`;
  link.setAttribute('aria-label', `${heading.closest('.text').dataset.link} ${heading.textContent}`);
  link.textContent = '#';
  heading.append(link);
}

const entries = [...document.querySelectorAll('.contents a')];
if (entries.length > 0) {
  const headings = entries.map(entry => document.getElementById(decodeURIComponent(entry.hash.slice(1))));
  const mark = () => {
    const passed = headings.filter(heading => heading && heading.getBoundingClientRect().top < innerHeight / 3);
    const current = headings.indexOf(passed.at(-1));
    entries.forEach((entry, i) => i === current ? entry.setAttribute('aria-current', 'true') : entry.removeAttribute('aria-current'));
  };
  addEventListener('scroll', mark, { passive: true });
  mark();
}
