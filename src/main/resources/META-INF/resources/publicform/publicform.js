/*
 * What a public form can do besides being sent, for who has scripts: it keeps what is typed in the tab of the browser, shows only the
 * questions that are asked, and suggests places. Without it the form works too. Nothing here reaches us before the form is sent.
 */
(() => {
  'use strict';

  // a browser may forbid its storage, or have it full: then nothing is kept, and the form goes on
  const storage = {
    read(key) { try { return sessionStorage.getItem(key); } catch (forbidden) { return null; } },
    write(key, text) { try { sessionStorage.setItem(key, text); } catch (full) { /* not kept */ } },
    remove(key) { try { sessionStorage.removeItem(key); } catch (forbidden) { /* nothing is there */ } },
  };

  const sent = document.body.dataset.forget;
  if (sent) storage.remove(sent);

  const form = document.querySelector('form[data-draft]');
  if (!form) return;

  const asked = form.querySelector('.form-answers-asked');
  const fields = () => [...asked.querySelectorAll('input[name], textarea[name], select[name]')];
  const submission = form.elements.namedItem('submission');

  // ---- what is typed stays in this tab

  const key = form.dataset.draft;
  // all fields filled to the brim take less than a tenth of this; more was not put there by us
  const LONGEST = 100000;

  function keep() {
    const values = {};
    for (const field of fields()) {
      values[field.name] ??= [];
      if (!['radio', 'checkbox'].includes(field.type) || field.checked) values[field.name].push(field.value);
    }
    storage.write(key, JSON.stringify({ submission: submission.value, values }));
  }

  /** What stands otherwise in the fields than when the page came. */
  function touched() {
    const values = {};
    for (const name of new Set(fields().map(field => field.name))) {
      const same = fields().filter(field => field.name === name);
      if (same.some(field => field.type === 'radio' || field.type === 'checkbox' ? field.checked !== field.defaultChecked
        : field.options ? [...field.options].some(option => option.selected && !option.defaultSelected && option.index > 0)
          : field.value !== field.defaultValue)) {
        values[name] = same.filter(field => !['radio', 'checkbox'].includes(field.type) || field.checked).map(field => field.value);
      }
    }
    return values;
  }

  function kept() {
    const text = storage.read(key);
    if (!text || text.length > LONGEST) return null;
    try {
      const draft = JSON.parse(text);
      return draft && typeof draft.submission === 'string' && draft.values && typeof draft.values === 'object' ? draft : null;
    } catch (notOurs) {
      return null;
    }
  }

  function restore(draft) {
    for (const field of fields()) {
      const values = draft.values[field.name];
      if (!Array.isArray(values)) continue;
      if (['radio', 'checkbox'].includes(field.type)) field.checked = values.includes(field.value);
      else field.value = String(values[0] ?? '');
    }
    submission.value = draft.submission;
  }

  const restored = form.querySelector('.public-restored > p');
  const own = submission.value;
  let typed = false;

  /** With what was kept; as the form came to us where that is nothing. */
  function begin(draft) {
    form.reset();
    submission.value = own;
    if (draft) restore(draft);
    restored.hidden = !draft;
    refresh();
  }

  restored.querySelector('button').addEventListener('click', () => {
    storage.remove(key);
    begin(null);
    fields()[0].focus();
  });

  // ---- questions that are asked only after some answers

  const depending = [...asked.querySelectorAll('[data-only]')];

  function answer(name) {
    return fields().filter(field => field.name === name && field.offsetParent !== null)
      .filter(field => field.type !== 'radio' || field.checked).map(field => field.value)[0] || '-';
  }

  function refresh() {
    // from the outside in: what stands in a part that is hidden has no answer
    for (const part of depending) {
      part.removeAttribute('data-away');
      part.hidden = !part.dataset.answers.split(' ').includes(answer(part.dataset.only));
    }
    for (const group of asked.querySelectorAll('[data-loose]')) {
      group.querySelector('.form-undo').hidden = !group.querySelector('input:checked');
    }
    for (const area of asked.querySelectorAll('textarea[data-longest]')) count(area);
  }

  for (const group of asked.querySelectorAll('[data-loose]')) {
    // a choice that was touched by accident cannot be untouched without this
    group.querySelector('.form-undo').addEventListener('click', () => {
      for (const choice of group.querySelectorAll('input')) choice.checked = false;
      group.querySelector('input').focus();
      changed(group);
    });
  }

  /** How much room there is, from where that begins to matter. */
  function count(area) {
    const room = Number(area.dataset.longest);
    let line = area.parentElement.querySelector('.form-count');
    if (area.value.length <= room * 0.8) {
      line?.remove();
      return;
    }
    if (!line) {
      line = document.createElement('p');
      line.className = 'form-help form-count';
      area.after(line);
    }
    line.textContent = area.dataset.count.replace('#', area.value.length).replace('#', room);
  }

  function changed(target) {
    // what was wrong with the answer of before says nothing about this one
    const field = target.closest('.form-field');
    if (field) {
      field.querySelector('.form-error')?.remove();
      for (const part of [field, ...field.querySelectorAll('[aria-invalid]')]) part.removeAttribute('aria-invalid');
    }
    typed = true;
    refresh();
    keep();
  }

  form.addEventListener('input', event => changed(event.target));
  form.addEventListener('change', event => changed(event.target));
  if (form.dataset.sent) {
    // it came back with what is wrong, as it was sent
    keep();
    refresh();
  } else {
    // on a slow line somebody types before this script is there; one who goes back finds what the browser put there itself
    const early = performance.getEntriesByType('navigation')[0]?.type === 'navigate' ? touched() : {};
    typed = Object.keys(early).length > 0;
    const draft = kept();
    if (draft || !typed) begin(draft);
    if (typed) {
      if (draft) restore({ submission: submission.value, values: early });
      refresh();
      keep();
    }
  }

  // ---- places

  for (const input of asked.querySelectorAll('input[data-suggest]')) suggest(input);

  /** A combobox as the ARIA practices describe it: a list that helps, and a text that is what counts. */
  function suggest(input) {
    const list = document.createElement('ul');
    list.id = input.id + '-list';
    list.className = 'form-suggestions';
    list.hidden = true;
    list.setAttribute('role', 'listbox');
    list.setAttribute('aria-labelledby', input.id + '-name');
    document.querySelector(`label[for="${input.id}"]`).id = input.id + '-name';
    const says = document.createElement('p');
    says.className = 'for-listeners';
    says.setAttribute('aria-live', 'polite');
    input.parentElement.append(list, says);
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-controls', list.id);
    input.setAttribute('aria-expanded', 'false');

    let asking = null;
    let offered = [];
    let offeredFor = null;
    let at = -1;

    function close() {
      asking?.abort();
      asking = null;
      hide();
    }

    function hide() {
      list.hidden = true;
      at = -1;
      input.setAttribute('aria-expanded', 'false');
      input.removeAttribute('aria-activedescendant');
    }

    function choose(label) {
      input.value = label;
      close();
      changed(input);
    }

    function mark(next) {
      at = next;
      [...list.children].forEach((option, i) => option.setAttribute('aria-selected', String(i === at)));
      if (at < 0) {
        input.removeAttribute('aria-activedescendant');
      } else {
        input.setAttribute('aria-activedescendant', list.children[at].id);
        list.children[at].scrollIntoView({ block: 'nearest' });
      }
    }

    async function ask() {
      asking?.abort();
      const mine = asking = new AbortController();
      const typed = input.value;
      try {
        const answer = await fetch(input.dataset.suggest + '&q=' + encodeURIComponent(typed), { signal: mine.signal });
        if (!answer.ok) throw new Error(answer.statusText);
        const labels = await answer.json();
        if (mine !== asking) return;
        asking = null;
        offered = labels;
        offeredFor = typed;
        if (document.activeElement !== input) {
          settle();
          return;
        }
        list.replaceChildren(...labels.map((label, i) => {
          const option = document.createElement('li');
          option.id = list.id + '-' + i;
          option.setAttribute('role', 'option');
          option.setAttribute('aria-selected', 'false');
          option.textContent = label;
          // the press comes before the field loses the focus
          option.addEventListener('pointerdown', event => event.preventDefault());
          option.addEventListener('click', () => choose(label));
          return option;
        }));
        at = -1;
        list.hidden = labels.length === 0;
        input.setAttribute('aria-expanded', String(labels.length > 0));
        says.textContent = labels.length ? input.dataset.found.replace('#', labels.length) : input.dataset.none;
      } catch (lineLost) {
        // the text counts; what it means is found out when the form is sent
        if (mine === asking) close();
      }
    }

    /** What was typed is one place and no other: it is written out, as it would be understood. */
    function settle() {
      const typed = input.value.trim().toLowerCase();
      // a list that belongs to what was typed before says nothing
      const current = typed && offeredFor === input.value ? offered : [];
      const only = current.find(label => label.toLowerCase() === typed) ?? (current.length === 1 ? current[0] : null);
      if (only && only !== input.value) choose(only);
      else close();
    }

    input.addEventListener('input', ask);
    // who goes on before the answer came is not kept waiting: it is written out when it comes
    input.addEventListener('blur', () => asking ? hide() : settle());
    input.addEventListener('keydown', event => {
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        event.preventDefault();
        if (list.hidden) ask();
        else mark((at + (event.key === 'ArrowDown' ? 1 : at < 0 ? 0 : -1) + list.children.length) % list.children.length);
      } else if (event.key === 'Enter' && !list.hidden) {
        event.preventDefault();
        if (at >= 0) choose(offered[at]);
        else if (asking) hide();
        else settle();
      } else if (event.key === 'Escape' && !list.hidden) {
        event.preventDefault();
        close();
      }
    });
  }

  // ---- sending

  const button = form.querySelector('button[type=submit]');
  const words = button.textContent;
  let sending = false;
  let wasKept = false;
  form.addEventListener('submit', event => {
    if (sending) {
      event.preventDefault();
      return;
    }
    sending = true;
    keep();
    wasKept = kept() !== null;
    button.setAttribute('aria-disabled', 'true');
    button.textContent = button.dataset.sending;
  });
  window.addEventListener('pageshow', event => {
    button.removeAttribute('aria-disabled');
    button.textContent = words;
    if (event.persisted) {
      // the page is as it was left: what was sent meanwhile is not asked again
      if (sending && wasKept && !kept()) begin(null);
    } else if (!typed && !form.dataset.sent) {
      // some browsers put their own idea of the fields in them only now
      begin(kept());
    }
    sending = false;
  });

  // a link in the summary leads to the question, with the cursor in it
  for (const link of form.querySelectorAll('.form-summary a')) {
    link.addEventListener('click', event => {
      const field = document.getElementById(link.hash.slice(1));
      if (!field) return;
      event.preventDefault();
      field.focus();
      field.closest('.form-field').scrollIntoView({ block: 'center' });
    });
  }
})();
