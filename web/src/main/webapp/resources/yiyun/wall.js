// Shows the figures anew every few seconds; says so when they have grown old because nobody answers.
'use strict';
(() => {
  const live = document.getElementById('wall-live');
  const stale = document.getElementById('wall-stale');
  if (!live) return;
  const period = Number(live.dataset.wall);
  const LONGEST = 6;
  let misses = 0;

  /** Whoever goes through the figures by keyboard stays where he is. */
  function take(page, id) {
    const next = page.getElementById(id);
    if (!next) return false;
    const shown = document.getElementById(id);
    const place = [...shown.querySelectorAll('a')].indexOf(document.activeElement);
    shown.replaceChildren(...next.childNodes);
    if (place >= 0) shown.querySelectorAll('a')[place]?.focus({ preventScroll: true });
    return true;
  }

  async function look() {
    try {
      // a line that is cut may never answer
      const answer = await fetch(location.href, {
        headers: { Accept: 'text/html' }, credentials: 'same-origin', signal: AbortSignal.timeout(period)
      });
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
