// Searches the files of a static site. The words are those of Words.java: both must agree to the letter.
const ACCENTS = /(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])\p{Mn}+/gu;
const DENSE = /([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+)/u;
const LONGEST = 40;

export function words(text) {
  const folded = text.normalize('NFKD').toLowerCase().replace(ACCENTS, '').normalize('NFC');
  return (folded.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).flatMap(run => run.split(DENSE).flatMap((part, i) => {
    if (part === '' || (i % 2 === 0 && part.length > LONGEST)) {
      return [];
    }
    return i % 2 === 0 ? [singular(part)] : pairs([...part]);
  }));
}

function pairs(characters) {
  return characters.length === 1 ? characters : characters.slice(1).map((next, i) => characters[i] + next);
}

function singular(word) {
  if (word.length < 4 || !word.endsWith('s')) {
    return word;
  }
  if (/(?<![ea])ies$/.test(word)) {
    return word.slice(0, -3) + 'y';
  }
  if (/(?<![aeo])es$/.test(word)) {
    return word.slice(0, -1);
  }
  return /[us]s$/.test(word) ? word : word.slice(0, -1);
}

export function shard(word) {
  if (!/^[a-z0-9]/.test(word)) {
    return 'u' + word.codePointAt(0) % 64;
  }
  return word[0] + (/^[a-z0-9]$/.test(word[1] ?? '') ? word[1] : '_');
}

// Filters as typed, such as tag:kafka or author:"Ana Ruiz", and words.
function parse(text) {
  const filters = [];
  const rest = text.replace(/\b(tag|kind|author):(?:"([^"]*)"|(\S+))/gi, (all, field, quoted, bare) => {
    filters.push([field.toLowerCase(), quoted ?? bare]);
    return ' ';
  });
  return { typed: rest, filters };
}

const folded = text => words(text).join(' ');

function passes(note, [field, value]) {
  const wanted = folded(value);
  if (field === 'kind') {
    return folded(note.kind ?? '') === wanted;
  }
  if (field === 'author') {
    return (note.authors ?? []).some(author => ` ${folded(author)} `.includes(` ${wanted} `));
  }
  return (note.tags ?? []).some(tag => folded(tag) === wanted || tag.toLowerCase().startsWith(value.toLowerCase() + '/'));
}

// A beginning of a word counts half: it may be another word.
const BEGINNING = 0.5;

class Index {
  constructor(base) {
    this.base = base;
    this.shards = new Map();
  }

  async read(name) {
    const answer = await fetch(new URL(name, this.base));
    if (!answer.ok && answer.status !== 404) {
      throw new Error(`${name}: ${answer.status}`);
    }
    return answer.ok ? answer.json() : {};
  }

  async open() {
    const { notes, names } = await this.read('notes.json');
    this.notes = notes;
    this.names = names;
  }

  shard(word) {
    const name = `words-${shard(word)}.json`;
    if (!this.shards.has(name)) {
      this.shards.set(name, this.read(name));
    }
    return this.shards.get(name);
  }

  // What each note scores for a word; null if the word is in so many notes that it tells nothing.
  async scores(word, last) {
    const shard = await this.shard(word);
    const exact = Object.hasOwn(shard, word) ? shard[word] : undefined;
    if (exact?.length === 0) {
      return null;
    }
    const scores = new Map();
    const add = (postings, part) => {
      for (let i = 0; i < postings.length; i += 2) {
        scores.set(postings[i], Math.max(scores.get(postings[i]) ?? 0, postings[i + 1] * part));
      }
    };
    if ((last || !exact) && word.length > 1) {
      for (const [longer, postings] of Object.entries(shard)) {
        if (longer !== word && longer.startsWith(word)) {
          add(postings, BEGINNING);
        }
      }
    }
    add(exact ?? [], 1);
    return scores;
  }

  // Notes with all words first, then by what they score; the newest first if only filters are asked for.
  async search(typed, filters) {
    const asked = [...new Set(words(typed))];
    const all = (await Promise.all(asked.map((word, i) => this.scores(word, i === asked.length - 1)))).filter(Boolean);
    const title = folded(typed);
    const hits = [];
    this.notes.forEach((note, i) => {
      const found = all.filter(scores => scores.has(i));
      if ((found.length > 0 || all.length === 0) && filters.every(filter => passes(note, filter))) {
        const named = title !== '' && folded(note.title) === title;
        hits.push({ note, i, found: found.length, named, score: found.reduce((sum, scores) => sum + scores.get(i), 0) });
      }
    });
    if (all.length === 0 && filters.length === 0) {
      return { hits: [], whole: 0, asked };
    }
    hits.sort((a, b) => b.named - a.named || b.found - a.found || b.score - a.score
      || (b.note.date ?? '').localeCompare(a.note.date ?? '') || a.i - b.i);
    return { hits, whole: hits.filter(hit => hit.found === all.length).length, asked };
  }

  called(typed) {
    const wanted = folded(typed);
    return wanted.length < 2 ? [] : this.names.filter(({ title }) => ` ${folded(title)}`.includes(` ${wanted}`)).slice(0, 8);
  }
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
    const { typed, filters } = parse(q);
    this.chosen = ['tag', 'kind', 'author'].flatMap(field => this.form.getAll(field).map(value => [field, value]));
    const count = document.getElementById('count');
    if (q === '' && this.chosen.length === 0) {
      count.textContent = 'Type what you are looking for.';
      return;
    }
    count.textContent = 'Searching …';
    await this.index.open();
    const { hits, whole, asked } = await this.index.search(typed, [...filters, ...this.chosen]);
    if (this.form.get('sort') === 'newest') {
      hits.sort((a, b) => (b.note.date ?? '').localeCompare(a.note.date ?? '') || a.i - b.i);
    }
    this.hits = hits;
    this.asked = new Set(asked);
    this.shown = 0;
    document.title = `${q || this.chosen.map(([, value]) => value).join(', ')} · ${document.title}`;
    count.textContent = this.summary(hits.length, whole, asked.length);
    this.names(typed);
    this.facets();
    this.show();
  }

  summary(hits, whole, asked) {
    const notes = `${hits.toLocaleString('en')} ${hits === 1 ? 'note' : 'notes'}`;
    if (hits === 0) {
      return 'Nothing found. Use fewer or other words.';
    }
    return asked < 2 || whole === hits ? notes
      : whole === 0 ? `No note has all words; ${notes} with some of them` : `${notes}, ${whole.toLocaleString('en')} with all words`;
  }

  link(address) {
    return new URL(address, this.root).href;
  }

  names(typed) {
    const chosen = this.chosen.map(([field, value], i) => {
      const rest = new URLSearchParams([...this.form].filter(([key, one]) => key !== field || one !== value));
      return element('li', {}, element('a', { href: `?${rest}`, title: 'Take this away' }, `${field}: ${value} ×`));
    });
    const called = this.index.called(typed).map(({ title, address, kind }) =>
      element('li', {}, element('a', { href: this.link(address) }, kind === 'topic' ? `#${title}` : title)));
    document.getElementById('names').replaceChildren(...chosen, ...called);
  }

  facets() {
    const facets = [['tag', 'Tags', note => note.tags], ['kind', 'Kinds', note => note.kind && [note.kind]],
      ['author', 'Authors', note => note.authors]];
    document.getElementById('aside').replaceChildren(...facets.flatMap(([field, name, values]) => {
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
        : [element('details', { class: 'facet', open: '' }, element('summary', {}, name), element('ul', {}, ...lines))];
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

  // The part of the page with the most of the words, marked; the summary stays where there is none.
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
    document.getElementById('count').textContent = 'The search could not be read; is this served over HTTP?';
  });
}
