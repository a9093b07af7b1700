/* Keys, countdowns and live updates; pages carry data attributes, never inline scripts. Dialogs are in dialogs.js. */
(() => {
  'use strict';
  const $ = (selector, root = document) => root.querySelector(selector);
  const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];
  const texts = $('#texts')?.dataset ?? {};
  const shell = $('.shell');
  const skew = shell ? Number(shell.dataset.now) - Date.now() : 0;

  const { open } = window.yiyun;
  $('.menu a[aria-current="page"]')?.scrollIntoView({ block: 'nearest' });

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
    } else if (!event.target.closest('.popover') || event.target.closest('[data-open]')) {
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
  const typing = target => target.closest?.('input:not([type=button], [type=submit]), textarea, select, [contenteditable]');
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
  document.addEventListener('yiyun:main', tick);

  // ---- ajax: one at a time, focus on the first fault -----------------------------------------------------------------
  function onAjax(data) {
    const button = data.source;
    if (data.status === 'begin') button?.classList.add('busy');
    const form = document.getElementById(button?.form?.id) ?? button?.form;
    if (data.status === 'complete') {
      document.getElementById(button?.id)?.classList.remove('busy');
      // Faces leaves for the next page without telling of a success; what leads to the login was not taken, so its draft stays
      const next = data.responseXML?.querySelector('redirect')?.getAttribute('url');
      if (next && form && !next.includes('/login.xhtml')) window.yiyun.forget(form);
    }
    if (data.status === 'success') {
      $('[aria-invalid="true"], .invalid', form ?? document)?.focus();
      tick();
    }
  }
  /** Faces would send files through a frame, and nothing of ours may be framed: so they go by a request of their own, answered as usual. */
  function upload(button, event, options) {
    const form = button.form;
    const named = (ids = '') => ids.replace('@form', form.id).replace('@this', button.id);
    const context = { sourceid: button.id, formId: form.id, form, render: named(options.render) };
    const data = new FormData(form);
    Object.entries({
      source: button.id, 'partial.event': event?.type ?? 'click', 'behavior.event': options['jakarta.faces.behavior.event'],
      'partial.execute': `${button.id} ${named(options.execute)}`, 'partial.render': context.render, 'partial.ajax': 'true',
    }).forEach(([name, value]) => data.set('jakarta.faces.' + name, value));
    const request = new XMLHttpRequest();
    request.open('POST', form.action);
    request.setRequestHeader('Faces-Request', 'partial/ajax');
    const chosen = $$('input[type=file]', form).map(input => [input.id, input.files]);
    request.onloadend = () => {
      onAjax({ status: 'complete', source: button, responseXML: request.responseXML });
      faces.ajax.response(request, context);
      if (!$('[aria-invalid="true"]:not([type=file])', document.getElementById(form.id) ?? form)) return;
      for (const [id, files] of chosen) { // nothing was wrong with the file, so it need not be looked for again
        const input = document.getElementById(id);
        if (input && input.getAttribute('aria-invalid') !== 'true') input.files = files;
      }
    };
    onAjax({ status: 'begin', source: button });
    request.send(data);
  }
  if (window.faces) {
    faces.ajax.addOnEvent(onAjax);
    faces.ajax.addOnError(() => toast(texts.failed, 'bad'));
    const usual = faces.ajax.request;
    faces.ajax.request = (source, event, options) => {
      const button = typeof source === 'string' ? document.getElementById(source) : source;
      (button.form?.enctype === 'multipart/form-data' ? upload : usual)(button, event, options);
    };
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
  window.yiyun.toast = toast;

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
    const link = document.createElement(note.href ? 'a' : 'span');
    if (note.href) link.href = new URL(note.href.substring(1), root());
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
    if (message.version <= Number(live.dataset.version)) return; // what the reader has done and sees already
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
    // not to be kept: going back would show the part for the page
    const answer = await fetch(location.href, { headers: { Accept: 'text/html', ...window.yiyun.MAIN }, credentials: 'same-origin', cache: 'no-store' });
    if (!answer.ok || answer.redirected) return;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const next = page.getElementById(live.id);
    if (!next) return;
    const openDetails = new Set($$('details[open][id]', live).map(details => details.id));
    live.replaceChildren(...next.childNodes);
    Object.assign(live.dataset, next.dataset);
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
