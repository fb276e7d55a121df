// Answers a search in a folder without a server: reads the index beside it, part by part, by script elements. How it is
// laid out stands in app/export/searchindex.h, searchpart.h and searchtext.h; words are split as text/tokenizer.h says.
(() => {
  const base = document.currentScript.src.replace(/[^/]*$/, '');
  const form = document.querySelector('form.search');
  const [status, list, more] = document.getElementById('found').children;
  const words = document.getElementById('found').dataset;

  const known = new Map();
  const waiting = new Map();
  window.marbre = (key, value) => waiting.get(key)(value);
  const load = (key, file = key, read = value => value) => {
    if (!known.has(key))
      known.set(key, new Promise((done, failed) => {
        const script = document.createElement('script');
        waiting.set(key, value => done(read(value)));
        script.onload = () => script.remove();
        script.onerror = () => { known.delete(key); failed(key); };
        script.src = base + file + '.js';
        document.head.append(script);
      }));
    return known.get(key);
  };

  const single = '[\\p{sc=Han}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Thai}\\p{sc=Laoo}\\p{sc=Khmr}\\p{sc=Mymr}]';
  const run = `(?:(?!${single})[\\p{L}\\p{N}\\p{M}\\xad\\u200c\\u200d\\u2060\\ufeff])+`;
  const pattern = new RegExp(`${single}|(?:(?:aujourd|prud|presqu)['’](?=\\p{L}))?${run}`, 'giu');
  const open = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ł: 'l' };
  const encoded = word => encodeURIComponent(word).replace(/%/g, '~').toLowerCase();
  const fold = text => {
    let word = [...text.normalize('NFKD')].map(c => c.toLowerCase()).join('')
      .replace(/[œæßøł]/g, c => open[c])
      .replace(/[\0-/:-`{-\x7f’\xad\u200c\u200d\u2060\ufeff]|\p{Mn}/gu, '');
    while (encoded(word).length > 120) word = [...word].slice(0, -1).join('');
    return word;
  };
  const split = text => [...text.matchAll(pattern)]
    .map(match => ({ from: match.index, to: match.index + match[0].length, word: fold(match[0]) }))
    .filter(each => each.word);

  const elided = /^(?:l|d|j|m|t|s|c|n|qu|jusqu|lorsqu|puisqu|quoiqu|quelqu)['’](?=.)/i;
  const parse = (query, typing) => {
    const terms = [];
    let isOther = false;
    for (const [all, phrase, bare = ''] of query.matchAll(/-?["“«]([^"”»]*)["”»]?|(\S+)/g)) {
      if (/^O[RU]$/.test(bare)) { isOther = true; continue; }
      let text = phrase ?? bare.replace(/^-/, '');
      while (phrase === undefined && elided.test(text)) text = text.replace(elided, '');
      const term = {
        words: split(text.replace(/['’]s$/i, '')).map(each => ({ word: each.word, forms: new Set() })),
        exact: phrase !== undefined,
        isRefused: all[0] === '-',
        isOther: isOther && terms.length > 0, // another way for the one before it
        beginning: /\*$/.test(bare) || (typing && bare !== '' && query.endsWith(bare)),
      };
      if (term.words.length) terms.push(term);
      isOther = false;
    }
    return terms;
  };

  const readLines = text => new Map(text.split('\n').map(line => line.split(' ')).map(([head, ...items]) => [head, items]));
  const heads = segment => load(segment + '/index', segment + '/index', text => text.split(' '));
  const partsOf = async (segment, name, mayGoOn) => {
    const all = await heads(segment);
    let first = 0;
    for (let end = all.length; end - first > 1;) {
      const middle = (first + end) >> 1;
      if (all[middle] <= name) first = middle; else end = middle;
    }
    let last = first + 1;
    while (mayGoOn && last < all.length && all[last].startsWith(name)) ++last;
    // A beginning of so many words says nothing yet.
    return Promise.all(all.slice(first, last - first > 8 ? first : last).map(head =>
      load(segment + '/w-' + head, segment + '/w-' + head, readLines)));
  };
  const itemsOf = async (segment, head) => (await partsOf(segment, encoded(head)))[0].get(head) || [];
  const partsOfItem = item => {
    const [, language, word, postings] = /^(\w*)\.([^=]*)=(.*)$/.exec(item);
    return { language, word, postings };
  };

  // Calls take(form, postings) with the forms of a word in a segment.
  const formsOf = async (segment, word, exact, take) => {
    const stems = [], own = await itemsOf(segment, word);
    for (const item of own) if (item[0] === '>') stems.push(item.slice(1).split('.'));
    // A word that is a stem and has no other in the language is its own, whether a text has it or not.
    const other = new Set(stems.map(([, language]) => language));
    for (const item of own)
      if (item[0] !== '>' && !other.has(partsOfItem(item).language)) {
        other.add(partsOfItem(item).language);
        stems.push([word, partsOfItem(item).language]);
      }
    for (const [stem, language] of stems)
      for (const item of await itemsOf(segment, stem)) {
        if (item[0] === '>') continue;
        const each = partsOfItem(item);
        const isForm = each.language === language && (!exact || (each.word || stem) === word);
        if (isForm) take(each.word || stem, each.postings);
      }
  };
  const beginningWith = async (segment, start, fits, take) => {
    for (const part of await partsOf(segment, encoded(start), true))
      for (const [head, items] of part)
        for (const item of head.startsWith(start) && fits(head) ? items : []) {
          if (item[0] !== '>') {
            const each = partsOfItem(item);
            if (!each.word) take(head, each.postings);
            continue;
          }
          const [stem, language] = item.slice(1).split('.');
          const own = (await itemsOf(segment, stem)).find(each => each.startsWith(language + '.' + head + '='));
          if (own) take(head, partsOfItem(own).postings);
        }
  };

  // Adds to `scores`, by article, how much each is of a word, unbounded.
  const decode = (postings, first, scores) => {
    let article = first - 1, value = 0, place = 1;
    for (let i = 0; i < postings.length; ++i) {
      const code = postings.charCodeAt(i);
      const digit = code - (code > 92 ? 36 : 35);
      value += digit % 45 * place;
      place *= 45;
      if (digit >= 45) continue;
      article += value >> 4;
      scores.set(article, (scores.get(article) || 0) + .08 * 1.5 ** (value & 15));
      value = 0;
      place = 1;
    }
  };
  const lookUp = async (each, exact, beginning, index) => {
    const scores = new Map();
    const met = new Set();
    const inEach = ask => Promise.all(index.segments.map(segment => {
      const first = segment[0] === 'n' ? segment.slice(1) * 500 : segment * 16000;
      return ask(segment, (form, postings) => {
        const key = segment + form + '=' + postings;
        if (met.has(key)) return;
        met.add(key);
        each.forms.add(form);
        decode(postings, first, scores);
      });
    }));
    const { word } = each;
    await inEach((segment, take) => formsOf(segment, word, exact, take));
    if (beginning) await inEach((segment, take) => beginningWith(segment, word, () => true, take));
    // A form that no text has: nearly the same word, first one that is this one but for its end.
    const isNear = form => Math.abs(form.length - word.length) < 3;
    for (const fits of [form => isNear(form) && (word.startsWith(form) || form.startsWith(word)), isNear])
      if (!scores.size && !exact && word.length > 4)
        await inEach((segment, take) => beginningWith(segment, word.slice(0, -2), fits, take));
    const rare = Math.log(1 + (index.articles - scores.size + .5) / (scores.size + .5));
    for (const [article, share] of scores) scores.set(article, rare * share / (1 + share));
    return scores;
  };

  const inAll = maps => maps.reduce((found, scores) =>
    new Map([...found].filter(([id]) => scores.has(id)).map(([id, score]) => [id, score + scores.get(id)])));
  // The articles that have all the words, best first. Words side by side are still to be looked at: see isMet.
  const find = async (terms, groups, refused) => {
    const index = await load('index');
    await Promise.all(terms.map(async term => {
      term.found = inAll(await Promise.all(term.words.map((each, i) =>
        lookUp(each, term.exact, term.beginning && i === term.words.length - 1, index))));
    }));
    for (const term of terms) {
      if (term.isRefused) refused.push(term);
      else if (term.isOther && groups.length) groups[groups.length - 1].push(term);
      else groups.push([term]);
    }
    if (!groups.length) return [];
    const anyOf = group => new Map(group.flatMap(term => [...term.found]));
    return [...inAll(groups.map(anyOf))]
      .filter(([id]) => !refused.some(term => term.words.length === 1 && term.found.has(id)))
      .sort((a, b) => b[1] - a[1] || b[0] - a[0]).map(([id]) => id);
  };

  const textOf = async id => {
    const file = Math.floor(id / 10);
    const [address, headline, day, source, language, lead, text, authors, translators, categories, tags, original] =
      (await load('t/' + file, `t/${Math.floor(file / 1600)}/${file}`))[id];
    const fields = [headline, lead, text, source, original, ...authors, ...translators, ...categories, ...tags];
    return { id, address, headline, day, source, language, text: (lead + '\n' + text).trim(), authors, fields };
  };
  const isSideBySide = (article, term) => article.fields.some(field => {
    const there = split(field);
    return there.some((_, i) => term.words.every((each, j) => i + j < there.length && each.forms.has(there[i + j].word)));
  });
  const has = (article, term) => term.found.has(article.id) && (term.words.length === 1 || isSideBySide(article, term));

  const element = (name, parent, text = '', set = {}) => {
    const made = Object.assign(document.createElement(name), set);
    made.append(text);
    parent.append(made);
    return made;
  };
  const mark = (parent, text, from, to, hits) => {
    for (const hit of hits.filter(each => each.from >= from && each.to <= to)) {
      parent.append(text.slice(from, hit.from));
      element('mark', parent, text.slice(hit.from, hit.to));
      from = hit.to;
    }
    parent.append(text.slice(from, to));
  };
  const shownWords = 32;
  // The stretch that holds the most of the words, the first of equals.
  const excerpt = (parent, text, forms) => {
    const there = split(text);
    const isHit = each => forms.some(set => set.has(each.word));
    const hits = there.filter(isHit);
    let best = 0, start = 0;
    there.forEach((each, i) => {
      if (!isHit(each)) return;
      const near = there.slice(i, i + shownWords - 8);
      const count = forms.filter(set => near.some(other => set.has(other.word))).length;
      if (count > best) { best = count; start = Math.max(0, i - 8); }
    });
    const end = Math.min(start + shownWords, there.length);
    if (!end) return;
    if (start) parent.append('… ');
    mark(parent, text, start ? there[start].from : 0, end < there.length ? there[end - 1].to : text.length, hits);
    if (end < there.length) parent.append(' …');
  };
  const show = (article, forms) => {
    const entry = element('article', list, '', { className: 'entry' });
    const lang = article.language;
    const link = element('a', element('h2', entry, '', { lang }), '', { href: base + '../' + article.address });
    mark(link, article.headline, 0, article.headline.length,
      split(article.headline).filter(each => forms.some(set => set.has(each.word))));
    excerpt(element('p', entry, '', { lang }), article.text, forms);
    const facts = element('p', entry, '', { className: 'entry-facts' });
    if (article.day)
      element('time', facts, new Date(article.day + 'T12:00').toLocaleDateString(document.documentElement.lang,
        { day: 'numeric', month: 'long', year: 'numeric' }), { dateTime: article.day });
    for (const each of [article.source, article.authors.join(', ')])
      if (each) element('span', facts, each);
    return link;
  };

  let turn = 0;
  const answer = async (query, typing) => {
    const mine = ++turn;
    const terms = parse(query, typing);
    const groups = [], refused = [];
    const ids = await find(terms, groups, refused);
    if (mine !== turn) return;
    const forms = groups.flat().flatMap(term => term.words.map(each => each.forms));
    const isMet = article => groups.every(group => group.some(term => has(article, term)))
      && !refused.some(term => has(article, term));
    const mayFail = terms.some(term => term.words.length > 1);
    let next = 0, shown = 0;
    const showMore = async () => {
      const links = [];
      const page = [];
      for (let read = 0; page.length < 10 && next < ids.length && read < 60;) {
        const some = await Promise.all(ids.slice(next, next + 10).map(textOf));
        for (const each of some) {
          if (page.length === 10) break;
          ++next;
          ++read;
          if (!mayFail || isMet(each)) page.push(each);
        }
        if (mine !== turn) return [];
      }
      if (!shown) list.replaceChildren();
      for (const each of page) links.push(show(each, forms));
      shown += page.length;
      const isMore = next < ids.length;
      more.hidden = !isMore;
      const count = mayFail ? shown + (isMore ? '+' : '') : ids.length;
      status.textContent = !terms.length ? '' : count ? words.found + ' ' + count : words.none;
      return links;
    };
    more.onclick = async () => (await showMore())[0]?.focus();
    await showMore();
  };
  let kept = '', keeping; // browsers stop a page that changes its address all the time
  const keepNow = () => {
    clearTimeout(keeping);
    const hash = '#q=' + encodeURIComponent(form.q.value.replace(/\p{Cs}/gu, ''));
    if (hash !== kept) history.replaceState(null, '', kept = hash);
  };
  const keep = () => {
    clearTimeout(keeping);
    keeping = setTimeout(keepNow, 300);
  };
  list.addEventListener('click', keepNow);
  const ask = typing => answer(form.q.value, typing).catch(() => { status.textContent = words.failed; });

  let timer;
  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => ask(true), 150);
    keep();
  });
  form.addEventListener('submit', event => {
    event.preventDefault();
    clearTimeout(timer);
    keep();
    ask(false);
  });
  const restore = () => {
    const q = new URLSearchParams(location.hash.slice(1)).get('q') ?? new URLSearchParams(location.search).get('q');
    form.q.value = q ?? '';
    if (q) ask(false);
    else form.q.focus();
  };
  window.addEventListener('hashchange', restore);
  restore();
})();
