// Shows the figures anew every few seconds; says so when they have grown old because nobody answers.
'use strict';
(() => {
  const live = document.getElementById('wall-live');
  const stale = document.getElementById('wall-stale');
  if (!live) return;
  const period = Number(live.dataset.wall);
  const LONGEST = 6;
  let misses = 0;

  function take(page, id) {
    const next = page.getElementById(id);
    if (next) document.getElementById(id).replaceChildren(...next.childNodes);
    return next !== null;
  }

  async function look() {
    try {
      const answer = await fetch(location.href, { headers: { Accept: 'text/html' }, credentials: 'same-origin' });
      if (!answer.ok || answer.redirected) throw new Error(answer.status);
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      if (!take(page, 'wall-live') || !take(page, 'wall-at')) throw new Error('another page');
      misses = 0;
    } catch (failed) {
      misses++;
    }
    stale.hidden = misses === 0;
    setTimeout(look, period * Math.min(misses + 1, LONGEST));
  }

  setTimeout(look, period);
})();
