// The interface's words, and the elements that bear them.
'use strict';

const words = readJson('words');
const SESSION_KEY = 'yusuan-review-language';
let language = 'zh';

// The word `key` with its {slots} filled.
function say(key, values = {}) {
  const text = words[language][key] ?? key;
  return text.replace(/\{(\w+)\}/g, (slot, name) => (name in values ? String(values[name]) : slot));
}

// Storage may be closed to pages from disk; the page's hash remembers too.
function rememberLanguage() {
  try {
    sessionStorage.setItem(SESSION_KEY, language);
  } catch {
    // nothing is lost but the memory
  }
  writeHash({ lang: language });
}

function rememberedLanguage() {
  try {
    return sessionStorage.getItem(SESSION_KEY);
  } catch {
    return null;
  }
}

const readHash = () => new URLSearchParams(location.hash.slice(1));

// Sets members of the hash; null takes one away.
function writeHash(members) {
  const hash = readHash();
  for (const [name, value] of Object.entries(members)) {
    if (value === null) hash.delete(name);
    else hash.set(name, value);
  }
  try {
    history.replaceState(null, '', `#${hash}`);
  } catch {
    // some browsers forbid it on pages from disk
  }
}

// What must be said again when the language changes.
const spoken = [];
function whenSpoken(action) {
  spoken.push(action);
  action();
}

// Puts words into the elements of `root` that ask for them.
function nameElements(root) {
  for (const element of root.querySelectorAll('[data-word]')) element.textContent = say(element.dataset.word);
  for (const element of root.querySelectorAll('[data-label]')) {
    const label = say(element.dataset.label);
    element.setAttribute('aria-label', label);
    if (element.tagName === 'BUTTON') element.title = label;
  }
  for (const element of root.querySelectorAll('[data-placeholder]')) element.placeholder = say(element.dataset.placeholder);
}

function speak(wanted) {
  language = wanted in words ? wanted : 'zh';
  document.documentElement.lang = language;
  nameElements(document);
  for (const action of spoken) action();
}
