// A calendar hides what lies behind it from screen readers once it says that it opened, which is a moment later. Was it closed within
// that moment, as by a date that is typed and entered at once, it would never show that again: it hears once more that it closes.
document.body.addEventListener('vaadin-overlay-open', event => {
  const overlay = event.detail?.overlay;
  if (overlay && !overlay.opened) {
    overlay.dispatchEvent(new CustomEvent('vaadin-overlay-closing', { detail: { overlay } }));
  }
});
