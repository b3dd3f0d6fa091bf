/*
 * For a page that could not be shown: it comes by itself once it can. The page is asked for, as a link would; nothing that was typed or
 * sent is sent again.
 */
(() => {
  'use strict';

  const PAUSE = 3000;

  async function look() {
    try {
      const answer = await fetch(location.href, { method: 'HEAD', cache: 'no-store' });
      if (answer.status !== 503) {
        location.replace(location.href);
        return;
      }
    } catch (lineLost) {
      // asked again
    }
    setTimeout(look, PAUSE);
  }

  setTimeout(look, PAUSE);
})();
