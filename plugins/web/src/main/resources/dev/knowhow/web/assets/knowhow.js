// Autocomplete for the search box, and keys. All pages work without it.
const LEAST = 2;
const PAUSE = 120;

class Suggestions {
  constructor(input) {
    this.input = input;
    this.url = input.dataset.suggest;
    this.pages = new URL(this.url.replace(/api\/v1\/complete$/, ''), document.baseURI);
    this.list = document.createElement('ul');
    this.list.id = 'suggestions';
    this.list.hidden = true;
    this.list.setAttribute('role', 'listbox');
    this.list.setAttribute('aria-label', input.dataset.label);
    input.after(this.list);
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
    this.asking = new AbortController();
    try {
      const answer = await fetch(`${this.url}?q=${encodeURIComponent(typed)}&limit=8`, { signal: this.asking.signal });
      if (answer.ok) {
        this.show((await answer.json()).completions);
      }
    } catch {
      // Without suggestions the form still works.
    }
  }

  show(names) {
    this.list.replaceChildren(...names.map((name, i) => {
      const option = document.createElement('li');
      option.id = `suggestion-${i}`;
      option.setAttribute('role', 'option');
      option.setAttribute('aria-selected', 'false');
      const kind = document.createElement('span');
      kind.textContent = name.kind;
      option.append(name.text, ' ', kind);
      option.dataset.href = this.href(name);
      return option;
    }));
    this.chosen = -1;
    this.open(names.length > 0);
  }

  href({ kind, target }) {
    const folder = { person: 'person/', tag: 'topic/', topic: 'topic/' }[kind] ?? 'note/';
    return new URL(folder + target.split('/').map(encodeURIComponent).join('/'), this.pages).href;
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
