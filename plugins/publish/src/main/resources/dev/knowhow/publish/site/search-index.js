// Answers questions from the files of a static site. The words are those of SearchTokens.java: both must agree to the letter.
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

// A beginning of a word counts half, for it may be another word; so do a word that is nearly it, and a narrower topic.
const PART = 0.5;
// A phrase is checked in the pages of the best notes only, at most this number.
const READ = 40;
const LEAST_MENDED = 4;

// What was typed, taken apart: filters such as tag:kafka, phrases in quotes, words after a minus, and the rest with OR between
// what will do as well. Each of the groups must be answered, by any of its ways.
export function parse(text) {
  const filters = [];
  const phrases = [];
  const without = [];
  let rest = text.replace(/(?<!\S)(tag|kind|author):(?:"([^"]*)"|(\S+))/gi, (all, field, quoted, bare) => {
    filters.push([field.toLowerCase(), quoted ?? bare]);
    return ' ';
  });
  rest = rest.replace(/"([^"]*)"/g, (all, phrase) => {
    if (words(phrase).length > 1) {
      phrases.push(phrase);
    }
    return ` ${phrase} `;
  });
  rest = rest.replace(/(?<!\S)-(?=[\p{L}\p{N}])(\S+)/gu, (all, word) => {
    without.push(...words(word));
    return ' ';
  });
  const groups = [];
  let or = false;
  for (const token of rest.split(/\s+/)) {
    if (token === 'OR') {
      or = groups.length > 0;
    } else if (token !== 'AND') {
      for (const word of words(token)) {
        if (or) {
          groups.at(-1).push([word]);
        } else {
          groups.push([[word]]);
        }
        or = false;
      }
    }
  }
  return { typed: rest, filters, phrases, without, groups };
}

// Whether one letter more, less, other or swapped makes one word of the other.
export function isNear(one, other) {
  if (Math.abs(one.length - other.length) > 1 || one === other) {
    return one === other;
  }
  let start = 0;
  while (start < one.length && one[start] === other[start]) {
    start++;
  }
  const [a, b] = [one.slice(start), other.slice(start)];
  return a.slice(1) === b.slice(1) || a.slice(1) === b || a === b.slice(1)
    || (a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2));
}

const best = (scores, note, score) => scores.set(note, Math.max(scores.get(note) ?? 0, score));

export class Index {
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
    const { notes, names, topics } = await this.read('notes.json');
    this.notes = notes;
    this.names = names;
    this.topics = topics.map(({ names: called, narrower }) => ({ names: called.map(words), narrower: narrower.map(words) }));
  }

  shard(word) {
    const name = `words-${shard(word)}.json`;
    if (!this.shards.has(name)) {
      this.shards.set(name, this.read(name));
    }
    return this.shards.get(name);
  }

  // The score of each note for a word; null for a stop word.
  async word(word, last, mended) {
    const found = await this.shard(word);
    const exact = Object.hasOwn(found, word) ? found[word] : undefined;
    if (exact?.length === 0) {
      return null;
    }
    const scores = new Map();
    const add = (postings, part) => {
      for (let i = 0; i < postings.length; i += 2) {
        best(scores, postings[i], postings[i + 1] * part);
      }
    };
    const others = Object.keys(found).filter(other => other !== word);
    if ((last || !exact) && word.length > 1) {
      others.filter(other => other.startsWith(word)).forEach(other => add(found[other], PART));
    }
    add(exact ?? [], 1);
    if (scores.size === 0 && word.length >= LEAST_MENDED) {
      for (const other of others.filter(one => isNear(word, one))) {
        add(found[other], PART);
        mended.set(word, [...(mended.get(word) ?? []), other]);
      }
    }
    return scores;
  }

  // What each note scores for a name: that of all its words together.
  async name(name, part) {
    const all = (await Promise.all(name.map(word => this.word(word, false, new Map())))).filter(Boolean);
    const scores = new Map();
    for (const note of all[0]?.keys() ?? []) {
      if (all.every(one => one.has(note))) {
        scores.set(note, part * all.reduce((sum, one) => sum + one.get(note), 0));
      }
    }
    return scores;
  }

  // Words that are a name of a topic are one group, answered by its other names and by narrower ones, too.
  grouped(groups) {
    const done = [];
    for (let i = 0; i < groups.length; i++) {
      const { topic, length } = this.topic(groups, i);
      if (topic) {
        const typed = groups.slice(i, i + length).map(ways => ways[0][0]);
        done.push({ ways: [typed], names: topic.names, narrower: topic.narrower });
        i += length - 1;
      } else {
        done.push({ ways: groups[i], names: [], narrower: [] });
      }
    }
    return done;
  }

  // The topic with the longest name that begins here.
  topic(groups, start) {
    let longest = { topic: null, length: 0 };
    for (const topic of this.topics) {
      for (const name of topic.names) {
        const fits = name.every((word, k) => groups[start + k]?.length === 1 && groups[start + k][0][0] === word);
        if (fits && name.length > longest.length) {
          longest = { topic, length: name.length };
        }
      }
    }
    return longest;
  }

  // What each note scores for a group; null if it tells nothing.
  async group({ ways, names, narrower }, last, mended) {
    const scores = new Map();
    let tells = false;
    const add = found => {
      tells ||= found !== null;
      found?.forEach((score, note) => best(scores, note, score));
    };
    for (const way of ways) {
      add(way.length === 1 ? await this.word(way[0], last && ways.length === 1, mended) : await this.name(way, 1));
    }
    for (const name of names) {
      add(await this.name(name, 1));
    }
    for (const name of narrower) {
      add(await this.name(name, PART));
    }
    return tells ? scores : null;
  }

  // Notes with all that was asked first, then by what they score; the newest first if only filters are asked for.
  async search(question, chosen = []) {
    const filters = [...question.filters, ...chosen];
    const groups = this.grouped(question.groups);
    const mended = new Map();
    const all = (await Promise.all(groups.map((group, i) => this.group(group, i === groups.length - 1, mended)))).filter(Boolean);
    const kept = await Promise.all(question.without.map(word => this.word(word, false, new Map())));
    const asked = new Set([...groups.flatMap(({ ways, names, narrower }) => [...ways, ...names, ...narrower].flat()), ...[...mended.values()].flat()]);
    if (all.length === 0 && filters.length === 0) {
      return { hits: [], whole: 0, asked, groups: 0, mended };
    }
    const title = folded(question.typed);
    let hits = [];
    this.notes.forEach((note, i) => {
      const found = all.filter(scores => scores.has(i));
      if ((found.length > 0 || all.length === 0) && !kept.some(scores => scores?.has(i)) && filters.every(filter => passes(note, filter))) {
        const named = title !== '' && folded(note.title) === title;
        hits.push({ note, i, found: found.length, named, score: found.reduce((sum, scores) => sum + scores.get(i), 0) });
      }
    });
    hits.sort((a, b) => b.named - a.named || b.found - a.found || b.score - a.score
      || (b.note.date ?? '').localeCompare(a.note.date ?? '') || a.i - b.i);
    if (question.phrases.length > 0) {
      hits = await this.withPhrases(hits.filter(hit => hit.found === all.length).slice(0, READ), question.phrases);
    }
    return { hits, whole: hits.filter(hit => hit.found === all.length).length, asked, groups: all.length, mended };
  }

  async withPhrases(hits, phrases) {
    const wanted = phrases.map(phrase => ` ${folded(phrase)} `);
    const has = await Promise.all(hits.map(async ({ note }) => {
      const text = ` ${folded(`${note.title} ${await this.text(note)}`)} `;
      return wanted.every(phrase => text.includes(phrase));
    }));
    return hits.filter((hit, i) => has[i]);
  }

  // The words of a note's page, without its markup.
  async text({ address }) {
    const answer = await fetch(new URL(`../${address}`, this.base));
    const article = (await answer.text()).match(/<article[\s>][^]*?<\/article>/)?.[0] ?? '';
    return article.replace(/<[^>]*>/g, ' ').replace(/&(?:amp|lt|gt|quot|#\d+);/g, ' ');
  }

  called(typed) {
    const wanted = folded(typed);
    return wanted.length < 2 ? [] : this.names.filter(({ title }) => ` ${folded(title)}`.includes(` ${wanted}`)).slice(0, 8);
  }
}
