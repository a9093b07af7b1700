/* Keys, dialogs, countdowns, drafts and live updates; pages carry data attributes, never inline scripts. */
(() => {
  'use strict';
  const $ = (selector, root = document) => root.querySelector(selector);
  const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];
  const texts = $('#texts')?.dataset ?? {};
  const shell = $('.shell');
  const skew = shell ? Number(shell.dataset.now) - Date.now() : 0;

  // ---- dialogs -------------------------------------------------------------------------------------------------
  const FIRST = 'input:not([type=hidden]), select, textarea, .actions button, .actions a';
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

  $('.menu a[aria-current="page"]')?.scrollIntoView({ block: 'nearest' });
  document.querySelectorAll('[data-promptly]').forEach(place => load(place.parentElement)); // takes the server a while: the page is there before
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
    if (opener) { shut(); open(opener.dataset.open); }
    if (opener?.dataset.from) event.preventDefault();
    const closed = event.target.closest('[data-close]')?.closest('dialog');
    if (closed) { closed.close(); event.preventDefault(); }
    if (event.target.matches('dialog')) event.target.close(); // the backdrop
  });

  // ---- papers ------------------------------------------------------------------------------------------------------
  document.addEventListener('click', event => { if (event.target.closest('[data-print]')) print(); });

  // ---- one click takes a proposed person ---------------------------------------------------------------------------
  document.addEventListener('click', event => {
    const button = event.target.closest('[data-assign]');
    if (!button) return;
    const input = document.getElementById(button.dataset.into);
    input.value = button.dataset.assign;
    $('.btn.primary', input.form).click();
  });

  // ---- questions before acts that cannot be taken back -----------------------------------------------------------
  let asked = null;
  document.addEventListener('click', event => {
    const button = event.target.closest('[data-confirm]');
    if (!button || button === asked) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    $('#confirm-text').textContent = button.dataset.confirm;
    $('#confirm-ok').onclick = () => { $('#confirm').close(); asked = button; button.click(); asked = null; };
    open('confirm');
    $('#confirm-ok').focus();
  }, true);

  // ---- popovers, language, theme -----------------------------------------------------------------------------------
  function shut(except) {
    $$('[data-popover]').forEach(button => {
      if (button === except) return;
      button.setAttribute('aria-expanded', 'false');
      document.getElementById(button.dataset.popover).hidden = true;
    });
  }
  document.addEventListener('click', event => {
    const button = event.target.closest('[data-popover]');
    if (button) {
      const panel = document.getElementById(button.dataset.popover);
      panel.hidden = !panel.hidden;
      button.setAttribute('aria-expanded', String(!panel.hidden));
      shut(button);
      if (button.id === 'bell') seen();
    } else if (!event.target.closest('.popover')) {
      shut();
    }
    const lang = event.target.closest('[data-lang]');
    if (lang) {
      document.cookie = `yiyun-lang=${lang.dataset.lang};path=/;max-age=31536000;SameSite=Lax`;
      location.reload();
    }
    if (event.target.closest('[data-theme-toggle]')) {
      const next = document.documentElement.dataset.theme === 'dark' ? 'light' : 'dark';
      document.documentElement.dataset.theme = next;
      localStorage.setItem('yiyun-theme', next);
    }
  });

  // ---- navigation: groups that fold, and any page by its name ------------------------------------------------------------
  document.addEventListener('click', event => {
    const heading = event.target.closest('.menu [data-group]');
    if (!heading) return;
    heading.setAttribute('aria-expanded', String(heading.getAttribute('aria-expanded') !== 'true'));
    const folded = $$('.menu [data-group][aria-expanded="false"]').map(group => group.dataset.group);
    document.cookie = `yiyun-menu=${folded.join('.') || 'none'};path=/;max-age=31536000;SameSite=Lax`;
  });
  /** Pages by what is typed: a part of the name, or the first letters of its Pinyin. */
  function showPages() {
    const typed = $('#pages-typed').value.trim().toLowerCase();
    const found = $$('.menu a').filter(link => link.textContent.toLowerCase().includes(typed) || link.dataset.typed.includes(typed));
    $('#pages-list').replaceChildren(...found.map((link, i) => {
      const option = document.createElement('a');
      option.id = `pages-${i}`;
      option.href = link.href;
      option.tabIndex = -1;
      option.textContent = link.textContent;
      option.setAttribute('role', 'option');
      option.setAttribute('aria-selected', String(i === 0));
      return option;
    }));
    $('#pages-typed').setAttribute('aria-activedescendant', found.length ? 'pages-0' : '');
    $('#pages-none').hidden = found.length > 0;
  }
  function openPages() {
    if (!$('.menu') || $('dialog[open]')) return;
    $('#pages-typed').value = '';
    open('pages');
    showPages();
  }
  document.addEventListener('input', event => { if (event.target.id === 'pages-typed') showPages(); });
  document.addEventListener('keydown', event => {
    if (event.target.id !== 'pages-typed' || event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') { choose(event.target, event.key === 'ArrowDown' ? 1 : -1, '#pages-list'); event.preventDefault(); }
    if (event.key === 'Enter') { document.getElementById(event.target.getAttribute('aria-activedescendant'))?.click(); event.preventDefault(); }
  });

  // ---- keys --------------------------------------------------------------------------------------------------------
  const GO = { h: 'index.xhtml', t: 'tickets.xhtml', c: 'calendar.xhtml', r: 'reports.xhtml', j: 'jobs.xhtml', k: 'knowledge.xhtml' };
  let afterG = 0;
  const typing = target => target.closest?.('input, textarea, select, [contenteditable]');
  function onKey(event) {
    if (event.key === 'Escape') { shut(); if (typing(event.target) && !event.target.closest('dialog')) event.target.blur(); }
    if (event.key === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey) { openPages(); event.preventDefault(); return; }
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      // an answer that redraws a dialog leaves the focus nowhere
      const dialog = $('dialog[open]');
      const form = event.target.closest?.('form') ?? (dialog ? $('form', dialog) : document);
      if (form) $('.btn.primary[type=submit], .btn.primary', form)?.click();
      event.preventDefault();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || typing(event.target) || $('dialog[open]')) return;
    const verb = $(`[data-key="${CSS.escape(event.key)}"]`);
    if (Date.now() - afterG < 1200 && GO[event.key]) location.href = new URL(GO[event.key], root());
    else if (event.key === 'g') { afterG = Date.now(); return; }
    else if (event.key === '/') { $('#top-search')?.focus(); event.preventDefault(); }
    else if (event.key === '?') open('keys');
    else if (event.key === 'n' && !verb) location.href = new URL('consultation.xhtml', root());
    else if (event.key === 'c' && !verb) location.href = new URL('ticket-new.xhtml', root());
    else if (event.key === 'j' || event.key === 'k') move(event.key === 'j' ? 1 : -1);
    else if (event.key === 'Enter' && event.target === document.body) $('tr.at a')?.click();
    else if (verb) { verb.click(); event.preventDefault(); }
    afterG = 0;
  }
  document.addEventListener('keydown', onKey);
  function root() { return new URL($('.brand')?.getAttribute('href') ?? '/', location.href); }
  function move(step) {
    const rows = $$('.table tbody tr');
    if (!rows.length) return;
    const at = rows.findIndex(row => row.classList.contains('at'));
    rows[at]?.classList.remove('at');
    const row = rows[Math.max(0, Math.min(rows.length - 1, at + step))];
    row.classList.add('at');
    row.scrollIntoView({ block: 'nearest' });
    $('a', row)?.focus({ preventScroll: true });
  }

  // ---- filters go to the URL ---------------------------------------------------------------------------------------
  document.addEventListener('submit', event => {
    if (!event.target.matches('[data-filters], .top-search')) return;
    $$('input, select', event.target).forEach(input => { if (!input.value) input.disabled = true; });
  });
  document.addEventListener('change', event => { if (event.target.matches('[data-auto]')) event.target.form.requestSubmit(); });
  addEventListener('pageshow', () => $$('[data-filters] :disabled, .top-search :disabled').forEach(input => { input.disabled = false; }));

  // ---- suggestions: a combobox over plain inputs ----------------------------------------------------------------------
  let typedAt = 0;
  function shutList(input) {
    document.getElementById(input.id + '-list')?.remove();
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  }
  async function suggest(input) {
    const mine = ++typedAt;
    const answer = await fetch(`${input.dataset.suggest}?q=${encodeURIComponent(input.value)}`, { credentials: 'same-origin' });
    if (mine !== typedAt || !answer.ok || answer.redirected) return;
    showList(input, await answer.json());
  }
  function showList(input, found) {
    shutList(input);
    if (!found.length || document.activeElement !== input) return;
    const list = document.createElement('div');
    list.id = input.id + '-list';
    list.className = 'suggest-list';
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-label', input.labels[0]?.textContent ?? '');
    found.forEach((one, i) => {
      const option = document.createElement('div');
      option.id = `${list.id}-${i}`;
      option.setAttribute('role', 'option');
      option.dataset.code = one.code;
      [one.name, one.code].forEach(text => { const span = document.createElement('span'); span.textContent = text; option.append(span); });
      option.addEventListener('mousedown', event => { event.preventDefault(); take(input, option); });
      list.append(option);
    });
    input.after(list);
    input.setAttribute('aria-expanded', 'true');
    input.setAttribute('aria-controls', list.id);
  }
  function take(input, option) {
    input.value = option.dataset.code;
    input.title = option.firstChild.textContent;
    shutList(input);
  }
  function choose(input, step, list = '#' + CSS.escape(input.id + '-list')) {
    const options = $$(`${list} [role=option]`);
    if (!options.length) return;
    const at = options.findIndex(option => option.getAttribute('aria-selected') === 'true');
    const next = options[(at + step + options.length) % options.length];
    options.forEach(option => option.setAttribute('aria-selected', String(option === next)));
    input.setAttribute('aria-activedescendant', next.id);
    next.scrollIntoView({ block: 'nearest' });
  }
  document.addEventListener('input', event => { if (event.target.matches('[data-suggest]')) suggest(event.target); });
  document.addEventListener('focusout', event => { if (event.target.matches('[data-suggest]')) shutList(event.target); });
  document.addEventListener('keydown', event => {
    const input = event.target;
    if (!input.matches?.('[data-suggest]')) return;
    if (event.key === 'ArrowDown' && input.getAttribute('aria-expanded') !== 'true') suggest(input);
    const chosen = document.getElementById(input.getAttribute('aria-activedescendant') ?? '');
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') { choose(input, event.key === 'ArrowDown' ? 1 : -1); event.preventDefault(); }
    else if (event.key === 'Enter' && !event.ctrlKey) {
      if (chosen) take(input, chosen);
      event.preventDefault();
      if (input.form?.matches('[data-filters]')) input.form.requestSubmit();
    }
    else if (event.key === 'Tab' && chosen) take(input, chosen);
    else if (event.key === 'Escape' && input.getAttribute('aria-expanded') === 'true') { shutList(input); event.preventDefault(); event.stopPropagation(); }
  }, true);

  // ---- countdowns --------------------------------------------------------------------------------------------------
  function span(millis) {
    const minutes = Math.floor(Math.abs(millis) / 60000);
    const [d, h, m] = [Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24, minutes % 60];
    const part = (n, unit) => n ? n + unit : '';
    if (d) return d + texts.day + part(h, texts.hour);
    return h ? h + texts.hour + part(m, texts.minute) : m + texts.minute;
  }
  function tick() {
    $$('[data-due][data-running="true"]').forEach(clock => {
      const left = Number(clock.dataset.due) - (Date.now() + skew);
      clock.textContent = (left < 0 ? texts.late : texts.left).replace('{span}', span(left));
      clock.classList.toggle('late', left < 0);
      clock.classList.toggle('soon', left >= 0 && left < 3600000);
    });
  }
  if (shell) { tick(); setInterval(tick, 10000); }

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
  drafts(document);
  const forget = form => $$('textarea', form).forEach(input => sessionStorage.removeItem(draftKey(input)));

  // ---- ajax: one at a time, focus on the first fault -----------------------------------------------------------------
  function onAjax(data) {
    const button = data.source;
    if (data.status === 'begin') button?.classList.add('busy');
    if (data.status === 'complete') document.getElementById(button?.id)?.classList.remove('busy');
    if (data.status === 'success') {
      const redirect = data.responseXML?.querySelector('redirect');
      const form = document.getElementById(button?.form?.id) ?? button?.form;
      if (redirect && form) forget(form);
      $('[aria-invalid="true"], .invalid', form ?? document)?.focus();
      tick();
    }
  }
  if (window.faces) {
    faces.ajax.addOnEvent(onAjax);
    faces.ajax.addOnError(() => toast(texts.failed, 'bad'));
  }

  // ---- toasts, bell, live updates --------------------------------------------------------------------------------------
  function toast(text, tone = '', href = null) {
    const box = document.createElement(href ? 'a' : 'div');
    box.className = 'toast ' + tone;
    box.textContent = text;
    if (href) box.href = href;
    $('#toasts')?.append(box);
    setTimeout(() => box.remove(), 9000);
  }
  window.yiyun = { toast, open };

  let count = 0;
  function seen() { count = 0; badge(); socket?.readyState === 1 && socket.send('seen'); }
  function badge() {
    const box = $('#bell-count');
    if (!box) return;
    box.hidden = !count;
    box.textContent = count > 99 ? '99+' : count;
  }
  function notify(note, quiet) {
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = new URL(note.href.substring(1), root());
    link.textContent = note.text;
    item.append(link);
    $('#bell-list')?.prepend(item);
    const none = $('#bell-none');
    if (none) none.hidden = true;
    if (!note.read) count++;
    badge();
    if (!quiet) toast(note.text, note.tone ?? '', link.href);
  }

  let socket = null;
  let wait = 1000;
  let refresh = 0;
  function changed(message) {
    document.dispatchEvent(new CustomEvent('yiyun:ticket', { detail: message }));
    const live = $('[data-live]');
    if (!live || $('dialog[open]')) return;
    if (live.dataset.live !== 'list' && live.dataset.live !== message.number) return;
    clearTimeout(refresh);
    refresh = setTimeout(() => reload(live), 250);
  }
  /** A version of a code library is in force: the list of libraries and its own page say so. */
  function published(library) {
    const live = $('[data-live]');
    if (!live || $('dialog[open]') || !['libraries', 'library ' + library].includes(live.dataset.live)) return;
    clearTimeout(refresh);
    refresh = setTimeout(() => reload(live), 250);
  }
  /** Fetches the page's own address again and takes over the live region; what is being typed elsewhere stays. */
  async function reload(live) {
    const known = new Set($$('[data-row]', live).map(row => row.dataset.row));
    const answer = await fetch(location.href, { headers: { Accept: 'text/html' }, credentials: 'same-origin' });
    if (!answer.ok || answer.redirected) return;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const next = page.getElementById(live.id);
    if (!next) return;
    const openDetails = new Set($$('details[open][id]', live).map(details => details.id));
    live.replaceChildren(...next.childNodes);
    openDetails.forEach(id => document.getElementById(id)?.setAttribute('open', ''));
    $$('[data-row]', live).filter(row => !known.has(row.dataset.row)).forEach(row => row.closest('tr')?.classList.add('fresh'));
    tick();
  }
  /** The telephone of the reader rings, is answered or hung up: the head of the page says so. */
  async function telephone(agent) {
    const head = $('#open-call');
    if (!head || agent && head.dataset.agent !== agent) return;
    const answer = await fetch(head.dataset.again, { headers: { Accept: 'text/html' }, credentials: 'same-origin' });
    if (!answer.ok || answer.redirected) return;
    const next = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('open-call');
    if (next) head.replaceChildren(...next.childNodes);
  }
  /** The line was cut, by a node that died perhaps: what was told meanwhile is told or read again. */
  function catchUp() {
    $('#bell-list')?.replaceChildren();
    count = 0;
    badge();
    telephone(null);
    const live = $('[data-live]');
    if (live && !$('dialog[open]')) reload(live);
  }
  function connect() {
    const address = new URL('push?lang=' + document.documentElement.lang, root());
    address.protocol = location.protocol === 'https:' ? 'wss:' : 'ws:';
    socket = new WebSocket(address);
    socket.onopen = () => { if (document.documentElement.dataset.line === 'off') catchUp(); wait = 1000; document.documentElement.dataset.line = 'on'; };
    socket.onmessage = event => {
      const message = JSON.parse(event.data);
      if (message.type === 'ticket') changed(message);
      else if (message.type === 'call') telephone(message.number);
      else if (message.type === 'library') published(message.number);
      else if (message.type === 'notification') notify(message, message.old === true);
    };
    socket.onclose = event => {
      document.documentElement.dataset.line = 'off';
      if (event.code === 1008) return; // not logged in
      setTimeout(connect, wait);
      wait = Math.min(wait * 2, 30000);
    };
  }
  if (shell && $('#bell')) connect();

  const invalid = $('[aria-invalid="true"], .invalid') ?? $('main [data-autofocus]');
  invalid?.focus();
})();
