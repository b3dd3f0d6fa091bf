/*
 * Arrows go from cell to cell of the picture of a mirror; beside Tab, which goes through all.
 */
(() => {
  'use strict';

  const moves = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] };

  document.addEventListener('keydown', event => {
    const cell = event.target.closest?.('.mirror-picture .mirror-cell');
    const move = moves[event.key];
    if (!cell || !move) return;
    const table = cell.closest('table');
    const rows = [...table.tBodies[0].rows];
    let row = rows.indexOf(cell.closest('tr'));
    let column = cell.closest('td').cellIndex;
    for (;;) {
      row += move[0];
      column += move[1];
      const next = rows[row]?.cells[column];
      if (!next) return;
      const button = next.querySelector('.mirror-cell');
      if (button) {
        event.preventDefault();
        button.focus();
        return;
      }
    }
  });
})();
