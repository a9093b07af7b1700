// Articles that may answer what is being typed; a person takes one over, or none.
'use strict';
(() => {
  const { element, open, panel } = window.yiyun;
  const SHORTEST = 2;

  panel('[data-proposals]', 300, 'KeyK', says => {
    const sources = (says.from ?? '').split(' ').filter(id => id);

    /** Fields may be drawn anew by ajax: looked up each time. */
    function asks() {
      const text = [says.text, ...sources.map(id => document.getElementById(id)?.value)].filter(part => part).join('\n').trim();
      return { about: text, address: says.proposals, type: 'text/plain', body: text.length < SHORTEST ? null : text };
    }

    async function take(found, button) {
      if (says.dialog) await open(says.dialog);
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

    return { hears: id => sources.includes(id), asks, item };
  });
})();
