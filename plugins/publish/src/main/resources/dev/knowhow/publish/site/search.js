// Shows what is found in the files of a static site.
import { Index, parse, words } from './search-index.js';

// A text in the language of the page.
function text(name) {
  return document.getElementById('hits').dataset[`text${name[0].toUpperCase()}${name.slice(1)}`];
}

function element(name, attributes, ...children) {
  const made = document.createElement(name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  made.append(...children);
  return made;
}

class SearchPage {
  static AT_ONCE = 10;
  static MOST_VALUES = 8;
  static PASSAGE = 240;

  constructor(index, root) {
    this.index = index;
    this.root = root;
    this.form = new URLSearchParams(location.search);
    this.list = document.getElementById('hits');
    this.more = document.getElementById('more');
    this.more.querySelector('button').addEventListener('click', () => this.show());
  }

  async answer() {
    const q = (this.form.get('q') ?? '').trim();
    document.getElementById('q').value = q;
    const question = parse(q);
    this.chosen = ['tag', 'kind', 'author'].flatMap(field => this.form.getAll(field).map(value => [field, value]));
    const count = document.getElementById('count');
    if (q === '' && this.chosen.length === 0) {
      count.textContent = text('type');
      return;
    }
    count.textContent = text('searching');
    await this.index.open();
    const { hits, whole, asked, groups, mended } = await this.index.search(question, this.chosen);
    if (this.form.get('sort') === 'newest') {
      hits.sort((a, b) => (b.note.date ?? '').localeCompare(a.note.date ?? '') || a.i - b.i);
    }
    this.hits = hits;
    this.asked = asked;
    this.shown = 0;
    document.title = `${q || this.chosen.map(([, value]) => value).join(', ')} · ${document.title}`;
    count.textContent = this.summary(hits.length, whole, groups, mended);
    this.names(question.typed);
    this.facets();
    this.show();
  }

  summary(hits, whole, groups, mended) {
    const number = count => count.toLocaleString(document.documentElement.lang);
    if (hits === 0) {
      return text('none');
    }
    const notes = `${number(hits)} ${text(hits === 1 ? 'note' : 'notes')}`;
    const all = groups < 2 || whole === hits ? notes
      : whole === 0 ? `${notes}; ${text('some')}` : `${notes}, ${number(whole)} ${text('all')}`;
    const near = [...mended].map(([word, others]) =>
      ` ${text('nothing')} “${word}”; ${text('showing')} “${others.slice(0, 3).join('”, “')}”.`).join('');
    return `${all}.${near}`;
  }

  link(address) {
    return new URL(address, this.root).href;
  }

  names(typed) {
    const chosen = this.chosen.map(([field, value], i) => {
      const rest = new URLSearchParams([...this.form].filter(([key, one]) => key !== field || one !== value));
      return element('li', {}, element('a', { href: `?${rest}`, title: text('remove') }, `${text(field)}: ${value} ×`));
    });
    const called = this.index.called(typed).map(({ title, address, kind }) =>
      element('li', {}, element('a', { href: this.link(address) }, kind === 'topic' ? `#${title}` : title)));
    document.getElementById('names').replaceChildren(...chosen, ...called);
  }

  facets() {
    const facets = [['tag', note => note.tags], ['kind', note => note.kind && [note.kind]], ['author', note => note.authors]];
    document.getElementById('aside').replaceChildren(...facets.flatMap(([field, values]) => {
      const counts = new Map();
      this.hits.forEach(({ note }) => new Set(values(note) ?? []).forEach(value => counts.set(value, (counts.get(value) ?? 0) + 1)));
      const most = [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])).slice(0, SearchPage.MOST_VALUES);
      const lines = most.map(([value, notes]) => {
        const more = new URLSearchParams(this.form);
        if (!more.getAll(field).includes(value)) {
          more.append(field, value);
        }
        return element('li', {}, element('a', { href: `?${more}` }, value), ' ', element('span', { class: 'number' }, String(notes)));
      });
      return lines.length === 0 ? []
        : [element('details', { class: 'facet', open: '' }, element('summary', {}, text(field)), element('ul', {}, ...lines))];
    }));
  }

  show() {
    const next = this.hits.slice(this.shown, this.shown + SearchPage.AT_ONCE);
    this.shown += next.length;
    this.more.hidden = this.shown >= this.hits.length;
    next.forEach(hit => this.list.append(this.hit(hit)));
  }

  hit({ note }) {
    const href = this.link(note.address);
    const snippet = element('p', { class: 'snippet' }, note.summary ?? '');
    const about = element('p', { class: 'about' });
    if (note.kind) {
      about.append(element('span', { class: 'kind' }, note.kind), ' ');
    }
    if (note.date) {
      about.append(element('time', {}, note.date), ' ');
    }
    (note.authors ?? []).slice(0, 4).forEach(author => about.append(element('span', {}, author), ' '));
    (note.tags ?? []).slice(0, 6).forEach(tag => {
      const form = new URLSearchParams([['tag', tag]]);
      about.append(element('a', { class: 'tag', href: `?${form}` }, tag), ' ');
    });
    this.passage(href).then(passage => passage && snippet.replaceChildren(...passage)).catch(() => {});
    return element('li', { class: 'hit' }, element('h2', {}, element('a', { href }, note.title)), snippet, about);
  }

  // The passage of the page with the most query words, highlighted; without one, the summary stays.
  async passage(href) {
    if (this.asked.size === 0) {
      return null;
    }
    const answer = await fetch(href);
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const blocks = [...page.querySelectorAll('article p, article li, article td, article pre')]
      .filter(block => !block.classList.contains('path'))
      .map(block => block.textContent.replace(/\s+/g, ' ').trim());
    let best = null;
    for (const text of new Set(blocks)) {
      const matches = [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].filter(match => this.isAsked(match[0]));
      const found = new Set(matches.flatMap(match => words(match[0]))).size;
      if (found > (best?.found ?? 0)) {
        best = { text, matches, found };
      }
    }
    return best && this.marked(best);
  }

  isAsked(word) {
    return words(word).some(one => this.asked.has(one));
  }

  marked({ text, matches }) {
    let start = Math.max(0, matches[0].index - SearchPage.PASSAGE / 3);
    start = start === 0 ? 0 : text.indexOf(' ', start) + 1;
    const cut = text.length - start > SearchPage.PASSAGE ? text.lastIndexOf(' ', start + SearchPage.PASSAGE) : text.length;
    const end = cut > start ? cut : start + SearchPage.PASSAGE;
    const pieces = start > 0 ? ['… '] : [];
    let done = start;
    for (const match of matches.filter(one => one.index >= start && one.index + one[0].length <= end)) {
      pieces.push(text.slice(done, match.index), element('mark', {}, match[0]));
      done = match.index + match[0].length;
    }
    pieces.push(text.slice(done, end), end < text.length ? ' …' : '');
    return pieces;
  }
}

if (typeof document !== 'undefined' && document.getElementById('hits')) {
  const root = new URL('../', import.meta.url);
  new SearchPage(new Index(new URL('search/', root)), root).answer().catch(() => {
    document.getElementById('count').textContent = text('unreadable');
  });
}
