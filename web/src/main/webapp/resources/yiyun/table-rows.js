// Rows of a decision table by keys. A row's number is its handle; what a key does is done by the buttons of the row.
'use strict';
(() => {
  const table = () => document.querySelector('[data-table-rows]');
  const handles = () => [...table()?.querySelectorAll('[data-handle]') ?? []];

  const ACTS = { Delete: 'remove', c: 'copy' };
  const MOVES = { ArrowUp: 'up', ArrowDown: 'down' };

  function act(handle, name) {
    handle.closest('tr').querySelector(`[data-act="${name}"]`)?.click();
  }

  document.addEventListener('keydown', event => {
    const handle = event.target.closest?.('[data-handle]');
    if (!handle || event.ctrlKey || event.metaKey || event.isComposing) return;
    const move = MOVES[event.key];
    if (move && event.altKey) act(handle, move);
    else if (move) {
      const all = handles();
      all[all.indexOf(handle) + (move === 'up' ? -1 : 1)]?.focus();
    } else if (ACTS[event.key] && !event.altKey) act(handle, ACTS[event.key]);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }, true);

  /** The answer has written the form anew: the focus goes on where the work does. */
  function goOn(data) {
    if (data.status !== 'success' || !table() || document.activeElement !== document.body) return;
    const open = document.querySelector('[data-open-row]');
    const button = document.getElementById(data.source?.id);
    const same = button && !button.disabled && !button.closest('[data-table-rows], [data-open-row]') ? button : null;
    const first = open?.querySelector('input:not([type=hidden]), select');
    (first ?? same ?? table().querySelector('[data-focus]') ?? handles()[0])?.focus();
  }
  window.faces?.ajax.addOnEvent(goOn);
})();
