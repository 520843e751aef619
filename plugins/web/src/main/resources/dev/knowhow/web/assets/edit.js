// The form of a note: a preview beside the text, drafts that survive a closed tab, completion and buttons for Markdown.
// The form works without it.
const PAUSE = 800;
const TYPED = 150;
const LEAST = 2;
const MOST = 6;
const DAYS = 30;

const main = document.getElementById('content');

function element(name, className, text) {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}

// What was not saved, in the storage of the browser under the member and the note.
class Draft {
  constructor(form) {
    this.form = form;
    this.key = `knowhow-draft ${form.dataset.draft}`;
    this.first = this.fields();
  }

  // The token of the form is not stored: it belongs to a session.
  fields() {
    const fields = Object.fromEntries(new FormData(this.form));
    delete fields.token;
    delete fields.picture;
    return fields;
  }

  changed(fields = this.fields()) {
    return Object.keys(fields).some(name => name !== 'base' && fields[name] !== this.first[name]);
  }

  // A full or forbidden storage must not disturb the member.
  keep() {
    try {
      if (this.changed()) {
        localStorage.setItem(this.key, JSON.stringify({ when: Date.now(), fields: this.fields() }));
      } else {
        this.discard();
      }
    } catch {
      // the warning before leaving remains
    }
  }

  kept() {
    try {
      const kept = JSON.parse(localStorage.getItem(this.key));
      const fresh = kept && Date.now() - kept.when < DAYS * 86400000;
      return fresh && this.changed(kept.fields) ? kept : null;
    } catch {
      return null;
    }
  }

  discard() {
    try {
      localStorage.removeItem(this.key);
    } catch {
      // it is missing
    }
  }

  restore(fields) {
    for (const field of this.form.elements) {
      if (field.name in fields) {
        field.value = fields[field.name];
      }
    }
  }
}

// Puts Markdown around or before the selected text. The browser can undo it.
class Format {
  constructor(area) {
    this.area = area;
  }

  insert(text) {
    this.area.focus();
    if (!document.execCommand('insertText', false, text)) {
      this.area.setRangeText(text, this.area.selectionStart, this.area.selectionEnd, 'end');
      this.area.dispatchEvent(new Event('input', { bubbles: true }));
    }
  }

  selected() {
    return this.area.value.slice(this.area.selectionStart, this.area.selectionEnd);
  }

  around(before, after, fallback) {
    const start = this.area.selectionStart;
    const text = this.selected() || fallback;
    this.insert(before + text + after);
    this.area.setSelectionRange(start + before.length, start + before.length + text.length);
  }

  link(fallback) {
    const start = this.area.selectionStart;
    const text = this.selected() || fallback;
    this.insert(`[${text}](https://)`);
    const address = start + text.length + 3;
    this.area.setSelectionRange(address, address + 8);
  }

  lines(mark) {
    const { value } = this.area;
    const start = value.lastIndexOf('\n', this.area.selectionStart - 1) + 1;
    const next = value.indexOf('\n', this.area.selectionEnd);
    const end = next < 0 ? value.length : next;
    this.area.setSelectionRange(start, end);
    this.insert(value.slice(start, end).split('\n').map(line => mark + line.replace(/^(#{1,6}|[-*])\s+/, '')).join('\n'));
  }

  apply(what, fallback) {
    switch (what) {
      case 'bold': return this.around('**', '**', fallback);
      case 'italic': return this.around('*', '*', fallback);
      case 'link': return this.link(fallback);
      case 'list': return this.lines('- ');
      default: return this.lines('## ');
    }
  }
}

// One stop for Tab; the arrow keys move between the buttons.
class Toolbar {
  constructor(bar, format) {
    this.buttons = [...bar.querySelectorAll('button')];
    this.buttons.forEach((button, i) => button.tabIndex = i === 0 ? 0 : -1);
    bar.hidden = false;
    bar.addEventListener('click', event => {
      const button = event.target.closest('button');
      if (button) {
        format.apply(button.dataset.format, bar.dataset.textPlace);
      }
    });
    bar.addEventListener('keydown', event => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (step) {
        event.preventDefault();
        const now = this.buttons.indexOf(document.activeElement);
        const next = this.buttons[(now + step + this.buttons.length) % this.buttons.length];
        this.buttons.forEach(button => button.tabIndex = button === next ? 0 : -1);
        next.focus();
      }
    });
  }
}

// Offers notes after [[, tags after # and people after @, as the search box does: the server knows what may be seen.
class Completion {
  static STARTS = [
    { pattern: /\[\[([^[\]\n]{2,60})$/u, kinds: ['title', 'alias', 'heading'] },
    { pattern: /(?<=^|\s)#([\p{L}\p{N}][\p{L}\p{N}_/-]{1,40})$/u, kinds: ['tag', 'topic'] },
    { pattern: /(?<=^|[\s(])@(\p{L}[\p{L}\p{N} ._-]{1,40})$/u, kinds: ['person'] },
  ];

  constructor(area, format, form) {
    this.area = area;
    this.format = format;
    this.form = form;
    this.list = element('ul', 'completions', '');
    this.list.id = 'edit.completions';
    this.list.hidden = true;
    this.list.setAttribute('role', 'listbox');
    this.list.setAttribute('aria-label', form.dataset.textSuggestions);
    this.status = element('span', 'hidden', '');
    this.status.setAttribute('role', 'status');
    area.after(this.list, this.status);
    area.setAttribute('aria-autocomplete', 'list');
    area.setAttribute('aria-controls', this.list.id);
    area.addEventListener('input', () => this.later());
    area.addEventListener('keydown', event => this.key(event));
    area.addEventListener('blur', () => setTimeout(() => this.close(), 150));
    this.list.addEventListener('mousedown', event => event.preventDefault());
    this.list.addEventListener('click', event => this.take(event.target.closest('[role=option]')));
  }

  later() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(), TYPED);
  }

  begun() {
    const text = this.area.value.slice(Math.max(0, this.area.selectionStart - 80), this.area.selectionStart);
    for (const start of Completion.STARTS) {
      const found = start.pattern.exec(text);
      if (found && found[1].trim().length >= LEAST) {
        return { ...start, typed: found[1], length: found[0].length };
      }
    }
    return null;
  }

  async ask() {
    this.asking?.abort();
    const begun = this.begun();
    if (!begun) {
      this.close();
      return;
    }
    const asking = this.asking = new AbortController();
    try {
      const url = new URL(this.form.dataset.complete, document.baseURI);
      url.search = new URLSearchParams({ q: begun.typed.trim(), limit: 20 });
      const answer = await fetch(url, { signal: asking.signal });
      const { completions = [] } = answer.ok ? await answer.json() : {};
      if (!asking.signal.aborted) {
        this.show(begun, completions.filter(one => begun.kinds.includes(one.kind)).slice(0, MOST));
      }
    } catch {
      this.close();
    }
  }

  show(begun, completions) {
    this.length = begun.length;
    const options = completions.map((one, i) => {
      const option = element('li', '', one.text);
      option.id = `edit.completion.${i}`;
      option.setAttribute('role', 'option');
      option.dataset.insert = this.written(one);
      return option;
    });
    this.list.replaceChildren(...options);
    this.list.hidden = options.length === 0;
    this.status.textContent = options.length > 0 ? `${this.form.dataset.textSuggestions}: ${options.length}` : '';
    this.place();
    this.choose(0);
  }

  // A note as a link that each tool understands, relative to this note.
  written({ kind, text, target }) {
    if (kind === 'person') {
      return text;
    }
    if (kind === 'tag' || kind === 'topic') {
      return `#${target.replaceAll(' ', '-')}`;
    }
    const here = this.form.dataset.note.split('/').slice(0, -1);
    const there = target.split('/');
    while (here.length > 0 && there.length > 1 && here[0] === there[0]) {
      here.shift();
      there.shift();
    }
    const path = [...here.map(() => '..'), ...there.map(step => encodeURIComponent(step).replace(/[()]/g, escape))];
    return `[${text.replace(/[[\]\\]/g, '\\$&')}](${path.join('/')})`;
  }

  // Below the line of the caret: a copy of the text up to it, in the same style, has the same size.
  place() {
    const copy = element('div', 'mirror', this.area.value.slice(0, this.area.selectionStart));
    copy.style.width = `${this.area.clientWidth}px`;
    this.area.after(copy);
    this.list.style.top = `${this.area.offsetTop + Math.min(copy.scrollHeight - this.area.scrollTop, this.area.clientHeight)}px`;
    copy.remove();
  }

  close() {
    this.asking?.abort();
    clearTimeout(this.timer);
    this.list.hidden = true;
    this.status.textContent = '';
    this.area.removeAttribute('aria-activedescendant');
  }

  key(event) {
    if (this.list.hidden) {
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const count = this.list.children.length;
    if (step) {
      event.preventDefault();
      this.choose((this.chosen + step + count) % count);
    } else if (event.key === 'Enter' || event.key === 'Tab') {
      event.preventDefault();
      this.take(this.list.children[this.chosen]);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      this.close();
    }
  }

  choose(place) {
    this.chosen = place;
    [...this.list.children].forEach((option, i) => option.setAttribute('aria-selected', String(i === place)));
    const chosen = this.list.children[place];
    if (chosen) {
      this.area.setAttribute('aria-activedescendant', chosen.id);
      chosen.scrollIntoView({ block: 'nearest' });
    }
  }

  take(option) {
    if (option) {
      const end = this.area.selectionStart;
      this.close();
      const rest = this.area.value.startsWith(']]', end) && option.dataset.insert.startsWith('[') ? 2 : 0;
      this.area.setSelectionRange(end - this.length, end + rest);
      this.format.insert(option.dataset.insert);
    }
  }
}

class Editor {
  constructor(form) {
    this.form = form;
    this.area = form.querySelector('textarea[name=text]');
    this.draft = new Draft(form);
    this.format = new Format(this.area);
    new Toolbar(form.querySelector('[role=toolbar]'), this.format);
    this.completion = new Completion(this.area, this.format, form);
    this.message = element('p', 'remark', '');
    this.message.setAttribute('role', 'status');
    this.message.hidden = true;
    form.before(this.message);
    this.preview = document.querySelector('section.preview-text') ?? this.emptyPreview();
    form.parentElement.classList.add('live');
    form.addEventListener('input', () => this.typed());
    form.addEventListener('submit', event => this.submit(event));
    form.addEventListener('keydown', event => this.key(event));
    this.area.addEventListener('paste', event => this.pasted(event, event.clipboardData));
    this.area.addEventListener('dragover', event => event.dataTransfer.types.includes('Files') && event.preventDefault());
    this.area.addEventListener('drop', event => this.pasted(event, event.dataTransfer));
    this.fold(form.querySelector('.properties'));
    this.offer();
    this.show();
  }

  // On a narrow screen the properties of a note would fill it; those with an error or the focus stay open. A message of
  // the browser about a field needs the field to be shown.
  fold(properties) {
    properties?.addEventListener('invalid', () => properties.open = true, true);
    if (matchMedia('(max-width: 50rem)').matches && properties?.matches('[data-folds]:not(:has([aria-invalid], :focus))')) {
      properties.open = false;
    }
  }

  emptyPreview() {
    const section = document.createElement('section');
    section.className = 'preview-text';
    section.setAttribute('aria-label', this.form.dataset.textPreview);
    this.form.after(section);
    return section;
  }

  offer() {
    const kept = this.draft.kept();
    if (!kept) {
      return;
    }
    const bar = element('p', 'remark draft', `${this.form.dataset.textDraft} (${new Date(kept.when).toLocaleString(document.documentElement.lang)}) `);
    const button = (text, action) => {
      const made = element('button', '', text);
      made.type = 'button';
      made.addEventListener('click', () => {
        action();
        bar.remove();
        this.area.focus();
      });
      bar.append(made, ' ');
    };
    button(this.form.dataset.textRestore, () => {
      this.draft.restore(kept.fields);
      this.form.querySelector('.properties')?.setAttribute('open', '');
      this.show();
    });
    button(this.form.dataset.textDiscard, () => this.draft.discard());
    this.form.before(bar);
    this.bar = bar;
  }

  typed() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.show(), PAUSE);
    // a draft that is offered is not overwritten before the member decides
    if (!this.bar?.isConnected) {
      this.draft.keep();
    }
  }

  // The page that the server makes of the text, without a reload. Without an answer the last one stays.
  async show() {
    this.asking?.abort();
    const asking = this.asking = new AbortController();
    try {
      const answer = await this.send('preview', asking.signal);
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const preview = page.querySelector('section.preview-text');
      if (preview && !asking.signal.aborted) {
        this.preview.replaceChildren(...preview.childNodes);
      }
    } catch {
      // the button for the preview tells more
    }
  }

  pasted(event, data) {
    const pictures = [...data.files].filter(file => file.type.startsWith('image/'));
    if (pictures.length > 0) {
      event.preventDefault();
      this.add(pictures);
    }
  }

  // The server answers with a form whose text is the Markdown of the picture.
  async add(pictures) {
    this.say(this.form.dataset.textPicture);
    for (const picture of pictures) {
      const body = new FormData(this.form);
      for (const name of [...body.keys()].filter(name => /^(base|text|matter|was\.|property\.)/.test(name))) {
        body.delete(name);
      }
      body.set('picture', picture);
      try {
        const answer = await fetch(`${this.form.action}?picture`, { method: 'POST', body });
        const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
        const markdown = answer.ok ? page.querySelector('textarea[name=text]')?.value.trim() : '';
        if (!markdown) {
          this.say((page.querySelector('[role=alert]') ?? page.getElementById('content'))?.textContent.trim() ?? '');
          return;
        }
        this.format.insert(markdown);
      } catch {
        this.say(this.form.dataset.textOffline);
        return;
      }
    }
    this.message.hidden = true;
  }

  send(what, signal) {
    const body = new FormData(this.form);
    body.delete('picture');
    body.set('do', what);
    const url = what === 'preview' ? `${this.form.action}?preview` : this.form.action;
    return fetch(url, { method: 'POST', body: new URLSearchParams(body), signal });
  }

  key(event) {
    const command = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    const format = { b: 'bold', i: 'italic', k: 'link' }[event.key];
    if (command && event.key === 's') {
      event.preventDefault();
      this.form.requestSubmit(this.form.querySelector('button[value=save]'));
    } else if (command && format && event.target === this.area) {
      event.preventDefault();
      event.stopPropagation();
      this.format.apply(format, this.form.querySelector('[role=toolbar]').dataset.textPlace);
    }
  }

  async submit(event) {
    if (event.submitter?.value === 'discard') {
      this.draft.discard();
      this.left = true;
      return;
    }
    event.preventDefault();
    if (event.submitter?.value === 'preview') {
      await this.show();
      this.preview.scrollIntoView({ block: 'nearest' });
      return;
    }
    if (event.submitter?.value === 'picture') {
      const field = this.form.querySelector('input[type=file]');
      await this.add([...field.files]);
      field.value = '';
      return;
    }
    if (this.saving) {
      return;
    }
    this.saving = true;
    this.area.readOnly = true; // what is typed now would be lost
    this.say(this.form.dataset.textSaving);
    try {
      const answer = await this.send('save');
      // a proxy may redirect to a page for signing in: then nothing is saved
      if (answer.redirected && /\/(?:note|suggested)(?:\/|$)/.test(new URL(answer.url).pathname)) {
        this.draft.discard();
        this.left = true;
        location.assign(answer.url);
        return;
      }
      this.replace(new DOMParser().parseFromString(await answer.text(), 'text/html'));
    } catch {
      this.say(this.form.dataset.textOffline);
    } finally {
      this.saving = false;
      this.area.readOnly = false;
    }
  }

  say(text) {
    this.message.textContent = text;
    this.message.hidden = false;
  }

  // The page that explains why the text is not saved; it has the text again, if it has a form.
  replace(page) {
    const content = page.getElementById('content');
    const form = content?.querySelector('form.edit[data-draft]');
    if (!form) {
      this.say(content?.textContent.trim() || this.form.dataset.textOffline);
      return;
    }
    const { first } = this.draft;
    document.title = page.title;
    main.replaceChildren(...content.childNodes);
    editor = new Editor(form);
    editor.draft.first = first;
    editor.bar?.remove();
    editor.draft.keep();
    const alert = main.querySelector('[role=alert]');
    alert?.setAttribute('tabindex', '-1');
    alert?.focus();
  }
}

const first = document.querySelector('form.edit[data-draft]');
let editor = first && new Editor(first);

addEventListener('beforeunload', event => {
  if (editor && !editor.left && editor.draft.changed()) {
    event.preventDefault();
  }
});
