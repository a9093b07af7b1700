// The workbench by keys: j and k move, digits choose a candidate, Enter confirms, x rejects, u undoes.
'use strict';
(() => {
  const bench = document.querySelector('[data-matchings]');
  if (!bench) return;
  const DECIDED = ['CONFIRMED', 'REJECTED'];
  let at = 0;
  let goOn = false;

  /** Drawn anew by ajax: looked up each time. */
  const items = () => [...bench.querySelectorAll('[data-item]')];
  const current = () => items()[at];
  const field = name => document.getElementById('desk:' + name);
  const typing = target => target.closest?.('input:not([type=button], [type=submit]), textarea, select, [contenteditable]');

  function choose(code) {
    const item = current();
    if (!item) return;
    item.querySelectorAll('[data-candidate]').forEach(one => one.classList.toggle('chosen', one.dataset.candidate === code));
    item.dataset.chosen = code ?? '';
  }

  function show(index, focus = true) {
    const all = items();
    if (!all.length) return;
    at = Math.max(0, Math.min(all.length - 1, index));
    all.forEach((item, i) => item.classList.toggle('at', i === at));
    const item = all[at];
    choose(item.dataset.code || item.querySelector('[data-candidate]')?.dataset.candidate);
    if (focus) item.focus({ preventScroll: true });
    item.scrollIntoView({ block: 'nearest' });
  }

  function act(name, code) {
    const item = current();
    const button = field(name);
    if (!item || !button) return;
    field('item').value = item.dataset.item;
    field('version').value = item.dataset.version;
    field('code').value = code ?? item.dataset.chosen ?? '';
    goOn = name === 'confirm' || name === 'reject' || name === 'other';
    button.click();
  }

  /** The next item that nobody has decided, else the same one. */
  function next() {
    const all = items();
    const open = all.findIndex((item, i) => i > at && !DECIDED.includes(item.dataset.state));
    show(open < 0 ? at : open);
  }

  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || typing(event.target) || document.querySelector('dialog[open]')) return;
    if (event.key === 'Enter' && event.target.closest('a, button')) return;
    const digit = /^[1-9]$/.test(event.key) ? current()?.querySelectorAll('[data-candidate]')[Number(event.key) - 1] : null;
    if (event.key === 'j' || event.key === 'k') show(at + (event.key === 'j' ? 1 : -1));
    else if (digit) choose(digit.dataset.candidate);
    else if (event.key === 'Enter') act('confirm');
    else if (event.key === 'x') act('reject');
    else if (event.key === 'u') act('undo');
    else return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }, true);

  bench.addEventListener('click', event => {
    const item = event.target.closest('[data-item]');
    const submit = event.target.closest('.match-desk input[type=submit]');
    if (item) {
      const index = items().indexOf(item);
      if (index !== at) show(index);
      const chosen = event.target.closest('[data-choose]');
      const dropped = event.target.closest('[data-drop]');
      if (chosen) choose(chosen.dataset.choose);
      if (dropped) act('drop', dropped.dataset.drop);
    } else if (submit && event.isTrusted) {
      // pressed with the mouse: the form does not know yet which item is meant
      const one = current();
      field('item').value = one?.dataset.item ?? '';
      field('version').value = one?.dataset.version ?? '';
      field('code').value = one?.dataset.chosen ?? '';
      goOn = submit.id === 'desk:confirm' || submit.id === 'desk:reject' || submit.id === 'desk:other';
    }
  }, true);

  window.faces?.ajax.addOnEvent(data => {
    if (data.status !== 'success' || !data.source?.id?.startsWith('desk:')) return;
    const done = DECIDED.includes(items()[at]?.dataset.state);
    if (goOn && done) next(); else show(at);
    goOn = false;
  });
  show(0, false);
})();
