// Live columns and results. Everything also works by reloading: this only saves the reload.
(function () {
  'use strict';
  const token = document.body.dataset.token;
  const SHOWN_MS = { good: 2000, info: 4000, warn: 6000, bad: 8000 };
  let clearing = 0;
  let audio = null;
  let heard = sessionStorage.getItem('heard') || '';

  function post(path, fields) {
    const body = new URLSearchParams(fields);
    return fetch(path + '?t=' + token, { method: 'POST', body: body, redirect: 'manual' });
  }

  // One rising tone for good, one flat for information, two low ones for trouble.
  function sound(tone) {
    try {
      audio = audio || new AudioContext();
      const notes = { good: [660, 880], info: [550], warn: [440, 440], bad: [220, 180] }[tone] || [];
      notes.forEach(function (hertz, i) {
        const voice = audio.createOscillator();
        const volume = audio.createGain();
        voice.frequency.value = hertz;
        volume.gain.value = 0.15;
        voice.connect(volume).connect(audio.destination);
        voice.start(audio.currentTime + i * 0.16);
        voice.stop(audio.currentTime + i * 0.16 + 0.14);
      });
    } catch (e) { /* a PC without sound shows colour and words all the same */ }
  }

  // What was said on the page before is not said again; what was said while this one was loaded is.
  function say(event) {
    if (String(event.number) === heard) { return; }
    heard = String(event.number);
    sessionStorage.setItem('heard', heard);
    document.body.dataset.said = heard;
    document.body.dataset.tone = event.tone;
    document.body.dataset.words = event.text;
    result(event);
  }

  function result(event) {
    const place = document.getElementById('resultado');
    sound(event.tone);
    if (!place) { return; }
    const icons = { good: '✔', info: 'ℹ', warn: '⚠', bad: '✖' };
    place.className = 'result ' + event.tone;
    place.textContent = (icons[event.tone] || '') + ' ' + event.text;
    if (event.detail) {
      const small = document.createElement('small');
      small.textContent = event.detail;
      place.append(small);
    }
    clearTimeout(clearing);
    clearing = setTimeout(function () { place.className = 'result'; place.textContent = ''; }, SHOWN_MS[event.tone] || 4000);
  }

  // One at a time: an older answer must never come after a newer one.
  let refreshing = false;
  const shown = new WeakMap();
  let again = false;
  async function refresh() {
    again = true;
    if (refreshing) { return; }
    refreshing = true;
    try {
      while (again) {
        again = false;
        await refreshOnce();
      }
    } catch (e) { /* the application is starting again: the stream says when it is back */ } finally { refreshing = false; }
  }

  async function refreshOnce() {
    for (const place of document.querySelectorAll('[data-refresh]')) {
      const answer = await fetch(place.dataset.refresh);
      const text = answer.status === 200 ? await answer.text() : '';
      // Unchanged, it is left alone: a button that is being pressed must not be replaced under the finger.
      if (text && shown.get(place) !== text) {
        shown.set(place, text);
        const focused = document.activeElement && place.contains(document.activeElement) ? document.activeElement.accessKey : '';
        place.innerHTML = text;
        const wanted = place.querySelector('.ask [autofocus]') || (focused && place.querySelector('[accesskey=' + focused + ']'));
        if (wanted) { wanted.focus(); }
      }
    }
    fillFingers();
    tick();
    document.body.dataset.refreshed = String(Number(document.body.dataset.refreshed || 0) + 1);
  }

  function two(number) { return String(number).padStart(2, '0'); }

  function tick() {
    for (const place of document.querySelectorAll('[data-until]')) {
      const left = Math.floor((Number(place.dataset.until) - Date.now()) / 1000);
      place.classList.toggle('late', left < 0);
      place.textContent = left >= 0
        ? 'Tolerancia: ' + two(Math.floor(left / 60)) + ':' + two(left % 60)
        : 'Tolerancia terminada a las ' + place.dataset.text;
    }
    for (const place of document.querySelectorAll('[data-now]')) {
      const now = new Date();
      place.textContent = now.toLocaleTimeString('es-CL', { hour12: false, timeZone: 'America/Santiago' });
    }
  }

  // The demonstration's list of people: whoever stands in the columns.
  function fillFingers() {
    const list = document.querySelector('[data-fingers]');
    if (!list || list.dataset.filled) { return; }
    list.dataset.filled = 'yes';
    fetch('/simulador/personas').then(function (answer) { return answer.ok ? answer.json() : []; }).then(function (people) {
      for (const person of people) {
        const option = document.createElement('option');
        option.value = person.id;
        option.textContent = person.name;
        list.append(option);
      }
    }).catch(function () { delete list.dataset.filled; });
  }

  document.addEventListener('click', function (event) {
    const button = event.target.closest('button');
    if (!button) { return; }
    if (button.dataset.finger) {
      post('/simulador/dedo', { persona: button.dataset.finger, dedo: button.dataset.which || 'RIGHT_INDEX' });
    } else if (button.dataset.fingerSelect) {
      post('/simulador/dedo', { persona: document.getElementById(button.dataset.fingerSelect).value });
    } else if (button.dataset.plug) {
      post('/simulador/cable', { puesto: button.dataset.plug }).then(function () { location.reload(); });
    }
  });

  if (document.getElementById('resultado') || document.querySelector('[data-refresh]')) {
    const stream = new EventSource('/eventos');
    stream.onmessage = function (message) {
      const event = JSON.parse(message.data);
      if (event.kind === 'result') { say(event); }
      if (event.kind === 'changed') { refresh(); }
      if (event.kind === 'go') { location.href = event.place; }
    };
    stream.onopen = function () {
      fetch('/eventos/ultimo').then(function (answer) { return answer.status === 200 ? answer.json() : null; })
        .then(function (event) { if (event) { say(event); } })
        .catch(function () { /* the stream opens again */ })
        .then(function () { document.body.dataset.live = 'yes'; });
      refresh();
    };
  }
  // In the class one thing is said at a time, in one place.
  const left = document.querySelector('main > .message');
  if (left && document.getElementById('columnas')) {
    const lines = left.querySelectorAll('p');
    result({ tone: left.classList[1], text: lines[0].textContent, detail: lines[1] ? lines[1].textContent : '' });
    left.remove();
  }
  fillFingers();
  tick();
  setInterval(tick, 500);
})();
