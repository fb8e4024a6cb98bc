// Looks at a form while it is written: asks the server what is missing and shows its answer. Nothing is stored for it.
// Without it the button «Revisar sin enviar» does the same.
(() => {
  'use strict';
  const form = document.querySelector('form[data-revisar]');
  if (!form) return;

  const PAUSE = 800; // after the last key
  let waiting = null;
  let asked = 0;

  const written = () => {
    const body = new URLSearchParams();
    for (const [name, value] of new FormData(form)) {
      if (typeof value === 'string') body.append(name, value);
    }
    body.set('revisar', 'parte');
    return body;
  };

  const mark = (fresh) => {
    const wanted = new Set([...fresh.querySelectorAll('a[href^="#"]')].map((link) => link.hash.slice(1)));
    for (const field of form.elements) {
      if (!field.id) continue;
      if (wanted.has(field.id) && field.value !== '') field.setAttribute('aria-invalid', 'true');
      else field.removeAttribute('aria-invalid');
    }
  };

  const look = async () => {
    const turn = ++asked;
    try {
      const answer = await fetch(form.action, {
        method: 'POST', body: written(), redirect: 'manual', credentials: 'same-origin',
      });
      if (!answer.ok || turn !== asked) return;
      const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('revision');
      const place = document.getElementById('revision');
      if (!fresh || !place || place.contains(document.activeElement)) return;
      mark(fresh);
      if (fresh.innerHTML !== place.innerHTML) {
        place.hidden = false;
        place.replaceChildren(...fresh.childNodes);
      }
    } catch (unreachable) {
      // the form can be sent all the same
    }
  };

  form.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(look, PAUSE);
  });
})();
