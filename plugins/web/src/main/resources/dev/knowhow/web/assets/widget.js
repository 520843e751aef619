// <know-how src="https://notes.example.org/" mode="search"></know-how>: asks a knowhow server from any page.
// Answers are inserted as text, never as markup. The styles need no style-src in the policy of the page.
const STYLE = `
:host {
  --ink: var(--knowhow-ink, light-dark(#24211d, #e6e1d9));
  --quiet: var(--knowhow-quiet, light-dark(#69625a, #a69e92));
  --line: var(--knowhow-line, light-dark(#8a8178, #7d766c));
  --accent: var(--knowhow-accent, light-dark(#1f5f8b, #8cc2e8));
  --mark: var(--knowhow-mark, light-dark(#fbe9a9, #5c4a12));
  --field: var(--knowhow-field, light-dark(#fff, #24221f));
  --corner: var(--knowhow-corner, 8px);
  display: block; color: var(--ink); line-height: 1.5; overflow-wrap: anywhere;
}
:host([hidden]) { display: none; }
* { box-sizing: border-box; }
form { display: flex; flex-wrap: wrap; gap: .4em; margin: 0; }
label { flex-basis: 100%; font-size: .9em; color: var(--quiet); }
input, button { font: inherit; color: inherit; padding: .45em .75em; border: 1px solid var(--line); border-radius: var(--corner); }
input { flex: 1 1 10em; min-width: 0; background: var(--field); }
button { background: transparent; cursor: pointer; }
button:hover { border-color: var(--accent); color: var(--accent); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
a { color: var(--accent); text-underline-offset: .18em; text-decoration-thickness: 1px; }
p { margin: .3em 0; }
ol, ul { list-style: none; margin: 0; padding: 0; }
[part~="status"] { color: var(--quiet); font-size: .9em; }
[part~="status"]:empty { display: none; }
[part~="result"] { padding: .6em 0; border-top: 1px solid light-dark(#e0dad1, #3a3631); }
[part~="result"]:first-child { border-top: 0; }
[part~="title"] { font-weight: 600; }
[part~="where"], [part~="about"] { color: var(--quiet); font-size: .88em; }
[part~="snippet"] { font-size: .94em; }
[part~="evidence"] { font-size: .92em; padding: .1em 0; }
[part~="head"] { display: flex; flex-wrap: wrap; gap: 0 .6em; align-items: baseline; }
[part~="bar"] { width: 5em; height: .4em; border-radius: 3px; margin-left: auto; align-self: center; }
[part~="bar"] .all { fill: light-dark(#e0dad1, #3a3631); }
[part~="bar"] .share { fill: var(--accent); }
mark { background: var(--mark); color: inherit; border-radius: 2px; padding: 0 .1em; }
`;

// The server fills this in: the texts that are given to say, by language and English text.
const TEXTS = {};

const MODES = {
  search: { route: 'search', label: say => say('Search the notes'), button: say => say('Search'), names: () => true },
  who: { route: 'who', label: say => say('Find experts'), button: say => say('Find experts'), names: ({ kind }) => kind === 'topic' || kind === 'tag' },
};

const ROLES = {
  author: say => say('author'),
  editor: say => say('editor'),
  speaker: say => say('speaker'),
  answerer: say => say('answerer'),
  reviewer: say => say('reviewer'),
  thanked: say => say('thanked'),
};
const LEAST_TYPED = 2;
const PAUSE = 150;
const EVIDENCE = 2;
const SVG = 'http://www.w3.org/2000/svg';

const sheet = new CSSStyleSheet();
sheet.replaceSync(STYLE);

/** An element with a part name for ::part(). Strings among the children become text nodes. */
function element(name, part, ...children) {
  const made = document.createElement(name);
  if (part) {
    made.setAttribute('part', part);
  }
  made.append(...children.filter(child => child !== null && child !== ''));
  return made;
}

function marked({ text, highlights }) {
  const pieces = [];
  let done = 0;
  for (const { start, end } of highlights) {
    pieces.push(text.slice(done, start), element('mark', 'mark', text.slice(start, end)));
    done = end;
  }
  return element('p', 'snippet', ...pieces, text.slice(done));
}

const path = text => text.split('/').map(encodeURIComponent).join('/');
const query = parameters => new URLSearchParams(parameters).toString();

/** An error with a message for the user. */
class UserError extends Error {
  constructor(said, signIn = false) {
    super(said);
    this.signIn = signIn;
  }
}

class KnowHow extends HTMLElement {
  static observedAttributes = ['mode', 'label', 'src', 'query'];

  #form = element('form', 'form');
  #input = element('input', 'input');
  #label = element('label', 'label');
  #button = element('button', 'button');
  #names = element('datalist');
  #status = element('p', 'status');
  #results = element('ol', 'results');
  #more = element('p', 'more');
  #asking = new AbortController();
  #typing = 0;
  #ready = false;
  #labels = {};

  /** A bearer token, or a function that returns one or a promise of one. Sent to src only. */
  token = this.token ?? null;

  constructor() {
    super();
    const shadow = this.attachShadow({ mode: 'open' });
    shadow.adoptedStyleSheets = [sheet];
    this.#input.id = 'query';
    this.#input.type = 'search';
    this.#input.autocomplete = 'off';
    this.#input.spellcheck = false;
    this.#names.id = 'names';
    this.#input.setAttribute('list', this.#names.id);
    this.#label.htmlFor = this.#input.id;
    this.#status.setAttribute('role', 'status');
    this.#form.append(this.#label, this.#input, this.#button, this.#names);
    this.#form.setAttribute('role', 'search');
    this.#form.addEventListener('submit', event => {
      event.preventDefault();
      this.#ask();
    });
    this.#input.addEventListener('input', () => {
      clearTimeout(this.#typing);
      this.#typing = setTimeout(() => this.#complete(), PAUSE);
    });
    shadow.append(this.#form, this.#status, this.#results, this.#more);
  }

  connectedCallback() {
    this.#ready = true;
    this.#change();
  }

  disconnectedCallback() {
    this.#ready = false;
    clearTimeout(this.#typing);
    this.#asking.abort();
  }

  attributeChangedCallback(name, before, now) {
    if (this.#ready && before !== now) {
      this.#change();
    }
  }

  focus(options) {
    this.#input.focus(options);
  }

  /** The language of the page around the element, else that of the browser. */
  get #language() {
    return this.closest('[lang]')?.lang || navigator.language;
  }

  /** A text in this language; {n} and {v} are places of values. */
  #say = (text, values = {}) => {
    const language = this.#language.toLowerCase();
    const texts = TEXTS[language] ?? TEXTS[language.split('-')[0]] ?? {};
    return (texts[text] ?? text).replace(/\{(\w)\}/g, (place, name) => values[name] ?? place);
  };

  #number(number) {
    try {
      return number.toLocaleString(this.#language);
    } catch {
      return String(number);
    }
  }

  #notes(number) {
    return number === 1 ? this.#say('1 note') : this.#say('{n} notes', { n: this.#number(number) });
  }

  #withEvidence(number) {
    return number === 1 ? this.#say('1 person with evidence') : this.#say('{n} people with evidence', { n: this.#number(number) });
  }

  get #mode() {
    return MODES[this.getAttribute('mode')] ?? MODES.search;
  }

  /** The URL of the site: src, or the URL of this module. */
  get #base() {
    const base = new URL(this.getAttribute('src') ?? new URL('.', import.meta.url), document.baseURI);
    base.pathname = base.pathname.replace(/\/?$/, '/');
    base.search = base.hash = '';
    return base;
  }

  #change() {
    const mode = this.#mode;
    this.#label.textContent = this.getAttribute('label') ?? mode.label(this.#say);
    this.#form.setAttribute('aria-label', this.#label.textContent);
    this.#button.textContent = mode.button(this.#say);
    this.#input.value = this.getAttribute('query') ?? '';
    this.#names.replaceChildren();
    this.#show('', [], null);
    if (this.#input.value) {
      this.#ask();
    }
  }

  async #ask() {
    const asked = this.#input.value.trim();
    clearTimeout(this.#typing);
    this.#asking.abort();
    this.#asking = new AbortController();
    const { signal } = this.#asking;
    if (!asked) {
      this.#show('', [], null);
      return;
    }
    this.#show(this.#say('Searching…'), [], null);
    try {
      const limit = Math.min(Math.max(Number.parseInt(this.getAttribute('limit') ?? '5', 10) || 5, 1), 100);
      const who = this.#mode === MODES.who;
      const answer = await this.#fetch(this.#mode.route, { q: asked, limit, ...(who ? { evidence: EVIDENCE } : {}) }, signal);
      if (!signal.aborted) {
        this.#answer(asked, answer);
      }
    } catch (trouble) {
      if (!signal.aborted) {
        this.#fail(trouble);
      }
    }
  }

  async #fetch(route, parameters, signal) {
    const url = new URL(`api/v1/${route}?${query(parameters)}`, this.#base);
    const token = typeof this.token === 'function' ? await this.token() : this.token;
    let response;
    try {
      response = await fetch(url, {
        signal,
        headers: token ? { Authorization: `Bearer ${token}` } : {},
        credentials: this.hasAttribute('credentials') ? 'include' : 'same-origin',
        redirect: 'manual',
        referrerPolicy: 'no-referrer',
      });
    } catch (reason) {
      if (!signal.aborted) {
        console.warn(`<know-how>: no answer from ${url.origin}. Check that it is running, that --origin allows ${location.origin}, and that connect-src allows it.`, reason);
      }
      throw new UserError(this.#say('The notes are not available now.'));
    }
    // A proxy with single sign-on redirects users who are not signed in.
    if (response.status === 401 || response.type === 'opaqueredirect') {
      throw new UserError(this.#say('Sign in to continue'), true);
    }
    if (response.status === 429) {
      throw new UserError(this.#say('Too many requests. Wait a moment and try again.'));
    }
    if (!response.ok) {
      const problem = await response.json().catch(() => ({}));
      throw new UserError(response.status === 400 && problem.detail ? this.#say('Invalid request: {v}', { v: problem.detail }) : this.#say('The notes cannot be read now. Try again later.'));
    }
    return response.json();
  }

  #answer(asked, answer) {
    this.#labels = answer.labels;
    if (answer.people) {
      this.#coverage(asked, answer);
    } else if (answer.experts) {
      this.#who(asked, answer);
    } else {
      this.#search(asked, answer);
    }
  }

  #search(asked, { hits, total, totalIsExact, didYouMean, remarks }) {
    const all = this.#link('', hits.length < total ? this.#say('See all results') : this.#say('Show on a page'), 'search', { q: asked });
    if (hits.length === 0) {
      const meant = didYouMean ? this.#say('Did you mean “{v}”?', { v: didYouMean }) : '';
      const none = this.#say('No results for “{v}”.', { v: asked });
      this.#show(`${none} ${meant}`.trim(), [], this.#link('', this.#say('Find experts instead'), 'who', { q: asked }));
      return;
    }
    const found = totalIsExact ? this.#notes(total) : this.#say('at least {n} notes', { n: this.#number(total) });
    this.#show([found, ...remarks].join(' · '), hits.map(hit => this.#hit(hit)), all);
  }

  #hit({ id, title, kind, date, attributions, missing, passage }) {
    const authors = new Set(attributions.filter(({ role }) => role === 'author').map(({ name }) => name));
    const about = [kind, date, [...authors].slice(0, 3).join(', '), missing.length ? this.#say('missing: {v}', { v: missing.join(', ') }) : ''];
    return element('li', 'result',
      this.#note(id, title, passage, 'title'), this.#section(title, passage),
      passage ? marked(passage.snippet) : null,
      element('p', 'about', about.filter(Boolean).join(' · ')));
  }

  #who(asked, { experts, leading, declared, nearest, total, remarks }) {
    const page = (text, topic) => this.#link('', text, 'who', { q: topic });
    if (experts.length > 0 || declared.length > 0) {
      const best = experts[0]?.score ?? 1;
      const found = [...experts.slice(0, leading).map(expert => this.#expert(asked, expert, best)), ...declared.map(one => this.#declared(one))];
      const count = experts.length > 0 ? this.#withEvidence(total) : this.#unknown(asked);
      this.#show([count, ...remarks].join(' · '), found, page(experts.length < total ? this.#say('See all people') : this.#say('Show on a page'), asked));
    } else if (nearest) {
      const best = nearest.experts[0]?.score ?? 1;
      const topic = { v: nearest.topic };
      const why = nearest.reach === 'spelling'
        ? this.#say('Did you mean “{v}”?', topic)
        : `${this.#unknown(asked)} ${this.#say('Related topic “{v}”:', topic)}`;
      this.#show(why, nearest.experts.map(expert => this.#expert(nearest.topic, expert, best)), page(this.#say('Show on a page'), nearest.topic));
    } else {
      this.#show(this.#unknown(asked), [], this.#link('', this.#say('See all matching notes.'), 'search', { q: asked }));
    }
  }

  #unknown(topic) {
    return this.#say('No expert on “{v}” is known.', { v: topic });
  }

  #coverage(asked, { people, total, remarks }) {
    this.#show([this.#withEvidence(total), ...remarks].join(' · '),
      people.map(one => this.#covering(one)), this.#link('', this.#say('Show on a page'), 'who', { q: asked }));
  }

  #covering({ member, cells }) {
    return element('li', 'result',
      element('div', 'head', ...this.#person(member)),
      element('ul', '', ...cells.map(({ topic, strength, evidence: [best] }) => element('li', 'evidence',
        element('span', 'about', `${topic} ${Math.round(100 * strength)} % · `), this.#note(best.id, best.title, null, '')))));
  }

  #declared({ member, declares }) {
    return element('li', 'result', element('div', 'head', ...this.#person(member)),
      element('p', 'about', this.#say('self-declared skills: {v}', { v: declares.join(', ') })));
  }

  #person(member) {
    return [this.#link('title', member.name, `person/${path(member.id)}`), element('span', 'about', this.#labels[member.id] ?? '')];
  }

  #expert(topic, { member, score, evidence }, best) {
    return element('li', 'result',
      element('div', 'head',
        ...this.#person(member),
        bar(score / best),
        this.#link('why', this.#say('why'), 'why', { q: topic, person: member.id })),
      element('ul', '', ...evidence.map(({ id, title, date, role, passage }) => element('li', 'evidence',
        element('span', 'about', `${[ROLES[role]?.(this.#say) ?? role, date].filter(Boolean).join(' · ')} `),
        this.#note(id, title, passage, ''), this.#section(title, passage)))));
  }

  #note(id, title, passage, part) {
    return this.#link(part, title, `note/${path(id)}`, null, passage?.anchor);
  }

  #section(title, passage) {
    const sections = (passage?.section ?? []).filter((section, i) => i > 0 || section !== title);
    return sections.length ? element('span', 'where', ` › ${sections.join(' › ')}`) : null;
  }

  #link(part, text, page, parameters, anchor) {
    const link = element('a', `link ${part}`.trim(), text);
    const url = new URL(page, this.#base);
    url.search = parameters ? query(parameters) : '';
    url.hash = anchor ? encodeURIComponent(anchor) : '';
    link.href = url.href;
    if (this.hasAttribute('target')) {
      link.target = this.getAttribute('target');
      link.rel = 'noopener';
    }
    return link;
  }

  #fail(trouble) {
    const known = trouble instanceof UserError;
    if (!known) {
      console.warn('<know-how>:', trouble);
    }
    this.#show(known ? trouble.message : this.#say('The notes are not available now.'), [], trouble.signIn ? this.#link('', this.#say('Sign in'), '') : null);
  }

  #show(status, results, more) {
    this.#status.textContent = status;
    this.#results.replaceChildren(...results);
    this.#more.replaceChildren(...(more ? [more] : []));
  }

  /** Autocomplete. The form works without it. */
  async #complete() {
    const typed = this.#input.value.trim();
    if (typed.length < LEAST_TYPED) {
      this.#names.replaceChildren();
      return;
    }
    try {
      const { completions } = await this.#fetch('complete', { q: typed, limit: 8 }, AbortSignal.timeout(5000));
      const texts = new Set(completions.filter(this.#mode.names).map(({ text }) => text));
      this.#names.replaceChildren(...[...texts].map(text => Object.assign(document.createElement('option'), { value: text })));
    } catch {
      this.#names.replaceChildren();
    }
  }
}

function bar(share) {
  const picture = document.createElementNS(SVG, 'svg');
  picture.setAttribute('part', 'bar');
  picture.setAttribute('viewBox', '0 0 100 6');
  picture.setAttribute('preserveAspectRatio', 'none');
  picture.setAttribute('aria-hidden', 'true');
  for (const [name, width] of [['all', 100], ['share', Math.round(100 * share)]]) {
    const rectangle = document.createElementNS(SVG, 'rect');
    rectangle.setAttribute('class', name);
    rectangle.setAttribute('width', width);
    rectangle.setAttribute('height', 6);
    picture.append(rectangle);
  }
  return picture;
}

if (!customElements.get('know-how')) {
  customElements.define('know-how', KnowHow);
}
