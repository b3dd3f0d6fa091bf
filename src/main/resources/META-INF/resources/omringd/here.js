// Tells the server that somebody does something in this tab, now and then: what a screen does by itself keeps nobody signed in.
(() => {
  const every = 20_000;
  let told = -every;
  const here = event => {
    if (event.isTrusted && performance.now() - told >= every) {
      told = performance.now();
      fetch(`hier?tab=${window.omringdTab ?? -1}`, { method: 'POST', keepalive: true, redirect: 'manual' }).catch(() => { told = -every; });
    }
  };
  for (const kind of ['pointerdown', 'keydown', 'click', 'input', 'wheel', 'touchmove']) {
    addEventListener(kind, here, { capture: true, passive: true });
  }
})();
