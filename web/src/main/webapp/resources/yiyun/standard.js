// The board of institutions and codes by keys: arrows go from cell to cell, Home and End to the ends of a line.
'use strict';
(() => {
  const board = document.querySelector('[data-matrix]');
  if (!board) return;
  const lines = [...board.tBodies[0].rows];

  function go(line, column) {
    const cell = lines[line]?.cells[column];
    const link = cell?.querySelector('a');
    link?.focus();
    return Boolean(link);
  }

  /** What does not concern an institution has no link: the next that has one in that direction. */
  function move(cell, down, right) {
    let line = lines.indexOf(cell.parentElement) + down;
    let column = cell.cellIndex + right;
    while (lines[line] && column >= 0 && column < lines[line].cells.length) {
      if (go(line, column)) return true;
      line += down;
      column += right;
    }
    return false;
  }

  const MOVES = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

  board.addEventListener('keydown', event => {
    const cell = event.target.closest?.('td, th');
    if (!cell || event.altKey || event.ctrlKey || event.metaKey) return;
    const step = MOVES[event.key];
    if (step && move(cell, ...step)) event.preventDefault();
    if (event.key === 'Home' && go(lines.indexOf(cell.parentElement), 0)) event.preventDefault();
    if (event.key === 'End') {
      const links = [...cell.parentElement.querySelectorAll('a')];
      links.at(-1)?.focus();
      event.preventDefault();
    }
  });
})();
