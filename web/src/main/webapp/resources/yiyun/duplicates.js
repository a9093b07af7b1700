// Tickets that may be about the same as the one that is typed or shown; a person merges, or does not.
'use strict';
(() => {
  const { element, open, panel } = window.yiyun;

  panel('[data-duplicates]', 500, 'KeyD', says => {
    /** Members of the draft by the id of their field: "title=ticket:title phone=ticket:contact-phone". */
    const fields = new Map((says.fields ?? '').split(' ').filter(pair => pair).map(pair => pair.split('=').reverse()));

    /** Fields may be drawn anew by ajax: looked up each time. */
    function draft() {
      const typed = says.phone ? { phone: says.phone } : {};
      fields.forEach((name, id) => {
        const value = document.getElementById(id)?.value?.trim();
        if (value) typed[name] = value;
      });
      return typed;
    }

    function asks() {
      const typed = JSON.stringify(draft());
      return {
        about: says.number || typed,
        address: says.duplicates + (says.number ? '?number=' + encodeURIComponent(says.number) : ''),
        type: 'application/json',
        body: !says.number && typed === '{}' ? null : typed,
      };
    }

    async function take(found) {
      if (!document.getElementById(says.into) && says.dialog) await open(says.dialog);
      const into = document.getElementById(says.into);
      if (!into) return;
      into.value = found.number;
      document.getElementById(says.send)?.click();
      const dialog = into.closest('dialog');
      if (dialog) open(dialog.id); // whatever the server answers is said there
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

    return { hears: id => fields.has(id), asks, item };
  });
})();
