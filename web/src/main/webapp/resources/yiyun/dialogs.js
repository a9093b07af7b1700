/* Dialogs, what is fetched for them and sent from them, drafts, and panels that propose. Loaded before yiyun.js. */
(() => {
  'use strict';
  const $ = (selector, root = document) => root.querySelector(selector);
  const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];
  const texts = $('#texts')?.dataset ?? {};
  /** Asks for a page without the frame around it, which is there already. */
  const MAIN = { 'Yiyun-Part': 'main' };

  /** Where the reader begins: the first field, else the button that does it, so that its key and Enter suffice; never what cannot be undone. */
  const FIRST = 'input:not([type=hidden], .danger), select, textarea, .actions :is(a, button):not([data-close], .danger)';
  /** The promise ends when all is there that had to be fetched. */
  async function open(id) {
    const dialog = document.getElementById(id) ?? made(id);
    if (!dialog || dialog.open) return;
    dialog.showModal();
    const first = $('[data-autofocus], [aria-invalid="true"]', dialog) ?? $(FIRST, dialog);
    first?.focus();
    await load(dialog);
  }
  /** A dialog that the page does not have is made when it is first wanted; its button says from where its content comes. */
  function made(id) {
    const button = $(`[data-open="${CSS.escape(id)}"][data-from]`);
    if (!button) return null;
    const dialog = document.createElement('dialog');
    dialog.id = id;
    dialog.dataset.made = '';
    dialog.className = `dialog ${button.dataset.size ?? ''}`;
    dialog.setAttribute('aria-labelledby', id + '-title');
    const head = $('#confirm .dialog-head').cloneNode(true);
    const title = $('h2', head);
    title.id = id + '-title';
    title.textContent = button.dataset.title;
    const body = document.createElement('div');
    body.className = 'dialog-body';
    const place = document.createElement('div');
    Object.assign(place.dataset, { load: button.dataset.from, once: '', failed: texts.missing });
    const waiting = document.createElement('p');
    waiting.className = 'muted dialog-hint';
    waiting.tabIndex = -1;
    waiting.dataset.autofocus = 'true';
    waiting.textContent = texts.loading;
    place.append(waiting);
    body.append(place);
    dialog.append(head, body);
    document.body.append(dialog);
    return dialog;
  }

  $$('[data-promptly]').forEach(place => load(place.parentElement)); // takes the server a while: the page is there before
  document.addEventListener('toggle', event => { if (event.target.matches?.('details[open]')) load(event.target); }, true);
  /** What costs the server something and is wanted in a dialog alone is fetched when it is opened; the eye and the focus go to it. */
  async function load(dialog) {
    const place = $('[data-load]', dialog);
    if (!place) return;
    let found = null;
    try {
      const answer = await fetch(place.dataset.load, { headers: { Accept: 'text/html' }, credentials: 'same-origin' });
      if (answer.ok && !answer.redirected) found = new DOMParser().parseFromString(await answer.text(), 'text/html').body;
    } catch (failed) {
      // said below
    }
    const waiting = place.contains(document.activeElement);
    const once = found && 'once' in place.dataset; // what is typed into it stays there when the dialog is closed
    if (once) {
      delete place.dataset.load;
      place.innerHTML = ($('[data-fragment]', found) ?? found).innerHTML; // parsed as a part of this page, so that its buttons work
      drafts(place);
    } else if (found) place.replaceChildren(...found.childNodes);
    else place.textContent = place.dataset.failed;
    if (waiting) ($('[data-autofocus]', place) ?? $(once ? FIRST : 'form input:not([type=hidden]), form select, form textarea', dialog) ?? $('[data-close]', dialog))?.focus();
    if (once) await load(place);
  }
  document.addEventListener('click', event => {
    const opener = event.target.closest('[data-open]');
    if (opener?.dataset.value) document.getElementById(opener.dataset.into).value = opener.dataset.value;
    if (opener) open(opener.dataset.open);
    if (opener?.dataset.from) event.preventDefault();
    const closed = event.target.closest('[data-close]')?.closest('dialog');
    if (closed) { closed.close(); event.preventDefault(); }
    if (event.target.matches('dialog')) event.target.close(); // the backdrop
  });

  // ---- forms of fetched dialogs: the answer takes the place of the main part, or of the form ------------------------
  let sending = false;
  document.addEventListener('submit', event => {
    if (event.defaultPrevented || !event.target.closest('dialog[data-made]')) return;
    event.preventDefault();
    if (!sending) send(event.target, event.submitter);
  });
  async function send(form, button) {
    sending = true;
    button?.classList.add('busy');
    try {
      const answer = await fetch(form.action, { method: 'POST', body: content(form, button), headers: { Accept: 'text/html', ...MAIN }, credentials: 'same-origin' });
      await take(form, answer);
    } catch (unreachable) {
      window.yiyun.toast(texts.failed, 'bad');
    } finally {
      sending = false;
      button?.classList.remove('busy');
    }
  }
  /** As the browser would send it: a file needs parts, anything else does not. */
  function content(form, button) {
    const data = new FormData(form);
    if (button?.name) data.append(button.name, button.value);
    return form.enctype === 'multipart/form-data' ? data : new URLSearchParams(data);
  }
  async function take(form, answer) {
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const fragment = $('[data-fragment]', page);
    const main = $('main#main', page);
    if (answer.redirected) {
      location.reload(); // leads to the login after a session that ended; what was typed is kept as a draft
    } else if (main && answer.ok) { // a page that says what went wrong has a main part too: what was typed is not lost for it
      forget(form);
      show(page, main);
    } else if (fragment) {
      const place = form.closest('[data-once]');
      place.innerHTML = fragment.innerHTML;
      await load(place);
      ($('[aria-invalid="true"], .invalid', place) ?? $(FIRST, place))?.focus();
    } else {
      window.yiyun.toast(texts.failed, 'bad');
    }
  }
  /** What has run, also from a main part that is gone by now: begun twice, it would do everything twice. */
  const ran = new Set($$('script[src]').map(script => script.src));
  /** The frame stays, dialogs that knew the state before go; the eye begins at the top as on a page of its own. */
  function show(page, read) {
    const main = document.importNode(read, false);
    main.innerHTML = read.innerHTML; // parsed as a part of this page, so that its buttons work in every browser
    $$('dialog[data-made]').forEach(dialog => dialog.remove());
    document.title = page.title;
    $('#main').replaceWith(main);
    $$('script[src]', main).forEach(run);
    settle(main);
    drafts(main);
    $$('[data-promptly]', main).forEach(place => load(place.parentElement));
    document.dispatchEvent(new CustomEvent('yiyun:main'));
    scrollTo(0, 0);
    main.focus({ preventScroll: true });
  }
  /** The page's own address again, without the frame; null if it cannot be had. Not to be kept: going back would show the part for the page. */
  async function part() {
    const answer = await fetch(location.href, { headers: { Accept: 'text/html', ...MAIN }, credentials: 'same-origin', cache: 'no-store' });
    return answer.ok && !answer.redirected ? new DOMParser().parseFromString(await answer.text(), 'text/html') : null;
  }
  /** The page as it is now, in its frame. */
  async function renew() {
    const page = await part().catch(() => null);
    const main = page && $('main#main', page);
    if (main) show(page, main);
    else location.reload();
  }
  /** What a parser has read does not run; what runs already begins again with the new part by itself. */
  function run(read) {
    read.remove();
    if (ran.has(read.src)) return;
    ran.add(read.src);
    const script = document.createElement('script');
    script.src = read.src;
    document.head.append(script);
  }
  // ---- drafts: what was typed survives a lost session ----------------------------------------------------------------
  const draftKey = input => 'draft:' + location.pathname + location.search + ':' + input.id;
  document.addEventListener('input', event => {
    if (event.target.matches('[data-draft] textarea')) sessionStorage.setItem(draftKey(event.target), event.target.value);
  });
  function drafts(part) {
    $$('[data-draft] textarea', part).forEach(input => {
      const draft = sessionStorage.getItem(draftKey(input));
      if (draft && !input.value) input.value = draft;
    });
  }
  const SENT = 'drafts-sent';
  /** Whether it was done is said by the page that comes; after a lost session it was not. */
  const sent = form => sessionStorage.setItem(SENT, JSON.stringify($$('textarea', form).map(draftKey)));
  function settle(part) {
    const keys = JSON.parse(sessionStorage.getItem(SENT) ?? '[]');
    sessionStorage.removeItem(SENT);
    if ($('#notices .info', part)) keys.forEach(key => sessionStorage.removeItem(key));
  }
  const forget = form => $$('textarea', form).forEach(input => sessionStorage.removeItem(draftKey(input)));
  settle(document);
  drafts(document);

  // ---- panels that propose what belongs to the text that is being typed -----------------------------------------------
  function element(tag, text, attributes = {}) {
    const made = document.createElement(tag);
    made.textContent = text;
    Object.entries(attributes).forEach(([name, value]) => made.setAttribute(name, value));
    return made;
  }
  /**
   * Serves the panel of the main part and, when that is replaced, the next one's; what listened for the one before ends.
   *
   * @param wait milliseconds after the last key
   * @param code of the key that leads to the panel, with Alt
   * @param own what the panel does of its own, made of its data attributes: `hears(id)` whether that field counts, `asks()` what to send
   *     now: { about, address, type, body }, without a body for too little to go by, and `item(found)` an element for the list
   */
  function panel(selector, wait, code, own) {
    let life = new AbortController();
    const begin = () => {
      life.abort();
      life = new AbortController();
      const found = $(selector);
      if (found) propose(found, wait, code, own(found.dataset), life.signal);
    };
    document.addEventListener('yiyun:main', begin);
    begin();
  }
  function propose(place, wait, code, own, signal) {
    const says = place.dataset;
    const list = $('.proposals-list', place);
    const status = $('[role="status"]', place);
    const hint = status.textContent;
    let timer = 0;
    let asked = null;
    let latest = 0;
    const look = async () => {
      const question = own.asks();
      if (question.about === asked) return;
      asked = question.about;
      const mine = ++latest;
      if (!question.body) {
        list.replaceChildren();
        status.textContent = hint;
        return;
      }
      try {
        const answer = await fetch(question.address, { method: 'POST', body: question.body, headers: { 'Content-Type': `${question.type};charset=UTF-8` }, credentials: 'same-origin' });
        if (mine !== latest || !answer.ok || answer.redirected) return;
        const found = await answer.json();
        list.replaceChildren(...found.map(own.item));
        status.textContent = found.length ? says.found.replace('{count}', found.length) : says.none;
      } catch (unreachable) {
        asked = null; // the next key asks again
      }
    };
    const later = event => {
      if (!own.hears(event.target.id)) return;
      clearTimeout(timer);
      timer = setTimeout(look, wait);
    };
    document.addEventListener('input', later, { signal });
    document.addEventListener('change', later, { signal });
    document.addEventListener('keydown', event => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.code !== code) return;
      event.preventDefault();
      ($('summary', list) ?? place).focus();
    }, { signal });
    look();
  }

  window.yiyun = { open, sent, element, panel, part, renew };
})();
