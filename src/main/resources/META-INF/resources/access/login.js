// What makes signing in comfortable. Without it the form works too.
(() => {
  const form = document.querySelector('.login-form');
  const password = form.querySelector('[type=password]');

  // our words, in the language of the page, in place of those of the browser
  for (const field of form.querySelectorAll('[data-missing]')) {
    field.addEventListener('invalid', () => field.setCustomValidity(field.value ? '' : field.dataset.missing));
    field.addEventListener('input', () => field.setCustomValidity(''));
  }

  const show = document.createElement('label');
  const tick = document.createElement('input');
  tick.type = 'checkbox';
  tick.addEventListener('change', () => { password.type = tick.checked ? 'text' : 'password'; });
  show.className = 'login-show';
  show.append(tick, password.dataset.show);
  password.after(show);

  // once is enough; back from the next page it works again
  form.addEventListener('submit', () => {
    password.type = 'password';
    form.querySelector('button').disabled = true;
  });
  addEventListener('pageshow', () => { form.querySelector('button').disabled = false; });
})();
