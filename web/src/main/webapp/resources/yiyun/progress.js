// Moves the bars of jobs that are under way, says whether they wait or run and where, and shows the page anew when one of them has ended.
'use strict';
(() => {
  const region = document.querySelector('[data-progress]');
  if (!region) return;
  const PERIOD = 1000;
  let misses = 0;

  const bars = () => [...region.querySelectorAll('progress[data-job][data-ended="false"]')];

  async function look() {
    if (bars().length === 0) return;
    try {
      const answer = await fetch(region.dataset.progress, { headers: { Accept: 'text/html' }, credentials: 'same-origin' });
      if (!answer.ok || answer.redirected) throw new Error(answer.status);
      misses = 0;
      if (show(new DOMParser().parseFromString(await answer.text(), 'text/html'))) return;
    } catch (failed) {
      misses++;
    }
    setTimeout(look, PERIOD * Math.min(2 ** misses, 30));
  }

  /** True if the page is loaded anew. */
  function show(page) {
    const ended = bars().filter(bar => !move(bar, page.querySelector(`[data-job="${CSS.escape(bar.dataset.job)}"]`)));
    if (ended.length === 0 || document.querySelector('dialog[open]')) return false;
    location.reload();
    return true;
  }

  /** How many there are is not always known before the end: then the bar moves without saying how far it is. */
  function share(bar, total, percent) {
    if (Number(total) > 0) bar.value = Number(percent);
    else bar.removeAttribute('value');
  }

  /** False if the job is no longer under way. */
  function move(bar, job) {
    if (!job) return false;
    share(bar, job.dataset.total, job.dataset.percent);
    const id = CSS.escape(bar.dataset.job);
    const count = region.querySelector(`[data-job-count="${id}"]`);
    if (count) count.textContent = ` ${job.querySelector('[data-count]').textContent}`;
    const state = region.querySelector(`[data-job-status="${id}"]`);
    if (state) state.replaceChildren(...job.querySelector('[data-state]').cloneNode(true).childNodes);
    const node = region.querySelector(`[data-job-node="${id}"]`);
    if (node) node.textContent = job.querySelector('[data-node]').textContent;
    return true;
  }

  bars().filter(bar => 'total' in bar.dataset).forEach(bar => share(bar, bar.dataset.total, bar.value));
  setTimeout(look, PERIOD);
})();
