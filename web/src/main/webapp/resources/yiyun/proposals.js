// Articles that may answer what is being typed; a person takes one over, or none.
'use strict';
(() => {
  const WAIT = 300;
  const SHORTEST = 2;
  let life = new AbortController();

  /** The main part of a page may be replaced: what listened for the panel before ends. */
  function begin() {
    life.abort();
    life = new AbortController();
    const panel = document.querySelector('[data-proposals]');
    if (panel) serve(panel, life.signal);
  }

  function serve(panel, signal) {
    const says = panel.dataset;
    const list = panel.querySelector('.proposals-list');
    const status = panel.querySelector('[role="status"]');
    const sources = (says.from ?? '').split(' ').filter(id => id);
    const hint = status.textContent;
    let timer = 0;
    let asked = '';
    let latest = 0;

    /** Fields may be drawn anew by ajax: looked up each time. */
    const typed = () => [says.text, ...sources.map(id => document.getElementById(id)?.value)].filter(text => text).join('\n').trim();

    function element(tag, text, attributes = {}) {
      const made = document.createElement(tag);
      made.textContent = text;
      Object.entries(attributes).forEach(([name, value]) => made.setAttribute(name, value));
      return made;
    }

    async function take(found, button) {
      if (says.dialog) await window.yiyun.open(says.dialog);
      const into = document.getElementById(says.into);
      if (!into) return;
      const answer = found.answer + '\n' + says.reference.replace('{number}', found.number);
      into.value = into.value.trim() ? into.value.trimEnd() + '\n' + answer : answer;
      into.dispatchEvent(new Event('input', { bubbles: true }));
      into.focus();
      button.textContent = says.taken;
    }

    function item(found) {
      const details = element('details', '', { class: 'proposal', 'data-article': found.number });
      const summary = element('summary', found.title);
      summary.append(' ', element('span', found.kind + ' · ' + says.score.replace('{score}', found.score), { class: 'muted' }));
      const actions = element('div', '', { class: 'actions' });
      if (says.into) {
        const button = element('button', says.take, { type: 'button', class: 'btn' });
        button.addEventListener('click', () => take(found, button));
        actions.append(button);
      }
      actions.append(element('a', says.openText, { class: 'btn link', target: '_blank', rel: 'noopener', href: says.article + '?number=' + encodeURIComponent(found.number) }));
      details.append(summary, element('p', found.answer, { class: 'pre', tabindex: '0' }), actions);
      return details;
    }

    function show(found) {
      list.replaceChildren(...found.map(item));
      status.textContent = found.length ? says.found.replace('{count}', found.length) : says.none;
    }

    async function look() {
      const text = typed();
      if (text === asked) return;
      asked = text;
      if (text.length < SHORTEST) {
        list.replaceChildren();
        status.textContent = hint;
        return;
      }
      const mine = ++latest;
      try {
        const answer = await fetch(says.proposals, { method: 'POST', body: text, headers: { 'Content-Type': 'text/plain;charset=UTF-8' }, credentials: 'same-origin' });
        if (mine !== latest || !answer.ok || answer.redirected) return;
        show(await answer.json());
      } catch (unreachable) {
        asked = ''; // the next key asks again
      }
    }

    document.addEventListener('input', event => {
      if (!sources.includes(event.target.id)) return;
      clearTimeout(timer);
      timer = setTimeout(look, WAIT);
    }, { signal });
    document.addEventListener('keydown', event => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.code !== 'KeyK') return;
      event.preventDefault();
      (list.querySelector('summary') ?? panel).focus();
    }, { signal });
    look();
  }

  document.addEventListener('yiyun:main', begin);
  begin();
})();
