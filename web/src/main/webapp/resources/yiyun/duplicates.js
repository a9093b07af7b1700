// Tickets that may be about the same as the one that is typed or shown; a person merges, or does not.
'use strict';
(() => {
  const WAIT = 500;
  let life = new AbortController();

  /** The main part of a page may be replaced: what listened for the panel before ends. */
  function begin() {
    life.abort();
    life = new AbortController();
    const panel = document.querySelector('[data-duplicates]');
    if (panel) serve(panel, life.signal);
  }

  function serve(panel, signal) {
    const says = panel.dataset;
    const list = panel.querySelector('.proposals-list');
    const status = panel.querySelector('[role="status"]');
    /** Members of the draft by the id of their field: "title=ticket:title phone=ticket:contact-phone". */
    const fields = new Map((says.fields ?? '').split(' ').filter(pair => pair).map(pair => pair.split('=').reverse()));
    const hint = status.textContent;
    let timer = 0;
    let asked = '';
    let latest = 0;

    /** Fields may be drawn anew by ajax: looked up each time. */
    function draft() {
      const typed = says.phone ? { phone: says.phone } : {};
      fields.forEach((name, id) => {
        const value = document.getElementById(id)?.value?.trim();
        if (value) typed[name] = value;
      });
      return typed;
    }

    function element(tag, text, attributes = {}) {
      const made = document.createElement(tag);
      made.textContent = text;
      Object.entries(attributes).forEach(([name, value]) => made.setAttribute(name, value));
      return made;
    }

    async function take(found) {
      if (!document.getElementById(says.into) && says.dialog) await window.yiyun.open(says.dialog);
      const into = document.getElementById(says.into);
      if (!into) return;
      into.value = found.number;
      document.getElementById(says.send)?.click();
      const dialog = into.closest('dialog');
      if (dialog) window.yiyun.open(dialog.id); // whatever the server answers is said there
    }

    function item(found) {
      const details = element('details', '', { class: 'proposal', 'data-duplicate': found.number });
      const summary = element('summary', found.title);
      summary.append(' ', element('span', found.number + ' · ' + says.score.replace('{percent}', found.percent), { class: 'muted' }));
      const reasons = element('ul', '', { class: 'plain reasons' });
      found.parts.forEach(part => reasons.append(element('li', part.text + ' ' + says.share.replace('{percent}', part.percent), { 'data-sign': part.sign })));
      const actions = element('div', '', { class: 'actions' });
      if (says.into && found.open && (says.dialog || document.getElementById(says.into))) {
        const button = element('button', says.take, { type: 'button', class: 'btn' });
        button.addEventListener('click', () => take(found));
        actions.append(button);
      }
      actions.append(element('a', says.openText, { class: 'btn link', target: '_blank', rel: 'noopener', href: says.ticket + '?number=' + encodeURIComponent(found.number) }));
      details.append(summary, element('p', found.about + ' · ' + new Date(found.at).toLocaleString(document.documentElement.lang || 'zh-CN', { timeZone: 'Asia/Shanghai' }), { class: 'muted' }), reasons, actions);
      return details;
    }

    function show(found) {
      list.replaceChildren(...found.map(item));
      status.textContent = found.length ? says.found.replace('{count}', found.length) : says.none;
    }

    async function look() {
      const typed = JSON.stringify(draft());
      const about = says.number || typed;
      if (about === asked) return;
      asked = about;
      if (!says.number && typed === '{}') {
        list.replaceChildren();
        status.textContent = hint;
        return;
      }
      const mine = ++latest;
      try {
        const answer = await fetch(says.duplicates + (says.number ? '?number=' + encodeURIComponent(says.number) : ''), { method: 'POST', body: typed, headers: { 'Content-Type': 'application/json;charset=UTF-8' }, credentials: 'same-origin' });
        if (mine !== latest || !answer.ok || answer.redirected) return;
        show(await answer.json());
      } catch (unreachable) {
        asked = ''; // the next key asks again
      }
    }

    function later(event) {
      if (!fields.has(event.target.id)) return;
      clearTimeout(timer);
      timer = setTimeout(look, WAIT);
    }
    document.addEventListener('input', later, { signal });
    document.addEventListener('change', later, { signal });
    document.addEventListener('keydown', event => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.code !== 'KeyD') return;
      event.preventDefault();
      (list.querySelector('summary') ?? panel).focus();
    }, { signal });
    look();
  }

  document.addEventListener('yiyun:main', begin);
  begin();
})();
