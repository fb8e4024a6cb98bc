// The only script: when the server says that there is news, the part of the page that shows it is read again.
// Without it the page is the same and does not change by itself.
(() => {
  'use strict';
  const place = document.querySelector('[data-novedades]');
  const notice = document.getElementById('novedades');
  if (!place || !notice || !window.EventSource) return;

  const PAUSE = 3000; // at most one reading in this time, however much happens
  let since = place.dataset.desde;
  let line = null;
  let waiting = null;
  let readAt = -PAUSE;

  // keyed by the Spanish, as everywhere; the page says which language it is in
  const ENGLISH = {
    'Esta página ya no se actualiza sola.': 'This page no longer keeps itself up to date.',
    'Cargarla de nuevo': 'Load it again',
    'Hay novedades.': 'There is news.',
    'Mostrarlas': 'Show it',
    'Se agregó lo nuevo a las': 'The news was added at',
  };
  const said = (text) => (document.documentElement.lang === 'en' && ENGLISH[text]) || text;

  const say = (text, link, after = '') => {
    notice.replaceChildren(said(text) + after);
    if (link) {
      const reload = document.createElement('a');
      reload.href = location.href;
      reload.textContent = said(link);
      notice.append(' ', reload);
    }
  };

  const stop = () => {
    if (line) line.close();
    line = null;
  };

  const over = () => {
    stop();
    document.removeEventListener('visibilitychange', visible);
    say('Esta página ya no se actualiza sola.', 'Cargarla de nuevo');
  };

  // who is reading a detail or has the keyboard in the list is not interrupted
  const busy = () => place.contains(document.activeElement) || place.querySelector('details[open]');

  const read = async () => {
    waiting = null;
    readAt = performance.now();
    if (busy()) {
      say('Hay novedades.', 'Mostrarlas');
      return;
    }
    try {
      const answer = await fetch(location.href, { redirect: 'manual', credentials: 'same-origin' });
      if (!answer.ok) {
        over();
        return;
      }
      const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-novedades]');
      if (!fresh) {
        over();
      } else if (busy()) {
        say('Hay novedades.', 'Mostrarlas');
      } else {
        place.replaceChildren(...fresh.childNodes);
        const now = new Date().toLocaleTimeString('es-CL', { timeZone: 'America/Santiago' });
        say('Se agregó lo nuevo a las', null, ' ' + now + '.');
      }
    } catch (unreachable) {
      say('Hay novedades.', 'Mostrarlas');
    }
  };

  const news = (event) => {
    since = event.lastEventId;
    if (waiting === null) waiting = setTimeout(read, Math.max(0, readAt + PAUSE - performance.now()));
  };

  const listen = () => {
    if (line || document.hidden) return;
    line = new EventSource(place.dataset.novedades + '&desde=' + since);
    line.addEventListener('novedad', news);
    line.addEventListener('error', () => {
      if (line && line.readyState === EventSource.CLOSED) over();
    });
  };

  // a page that nobody looks at needs no line
  const visible = () => (document.hidden ? stop() : listen());

  document.addEventListener('visibilitychange', visible);
  window.addEventListener('pagehide', stop);
  window.addEventListener('pageshow', listen);
  listen();
})();
