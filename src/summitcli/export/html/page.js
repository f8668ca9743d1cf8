"use strict";
(() => {
  const root = document.documentElement;
  const find = document.getElementById("_find");
  const found = document.getElementById("_found");
  const none = document.getElementById("_none");
  const MOST = 25; // hits of a group that are shown before the reader asks for the rest
  const AT_ONCE = 100; // rows that are drawn before the others, which wait below the window's edge

  // Texts are compared as `summit search` compares them: see summitcli/matching.py.
  const PLAIN = {
    ø: "o", ł: "l", đ: "d", ð: "d", æ: "ae", œ: "oe", ı: "i", ħ: "h", þ: "th",
    "ʼ": "'", "′": "'", "−": "-", "⁄": "/", "∕": "/",
  };
  const NOT_ASCII = /[^\x00-\x7f]/gu;
  const folds = new Map();
  const foldCharacter = (character) => {
    if ("‘’‚‛′ʼ´‹›".includes(character)) return "'";
    if ("“”„‟«»″〝〞".includes(character)) return '"';
    if (/\p{Pd}/u.test(character)) return "-";
    if (/[\p{Cf}\ufe00-\ufe0f]/u.test(character)) return "";
    if (/\s/u.test(character)) return " ";
    // There is no case folding in JavaScript: upper case, then lower case, comes to the same.
    const lower = character.normalize("NFKC").toUpperCase().toLowerCase().replaceAll("ς", "σ");
    const bare = lower.normalize("NFKC").normalize("NFD").replace(/[\u0300-\u036f]/g, "");
    const plain = [...bare].map((part) => PLAIN[part] ?? part).join("").normalize("NFC");
    return bare.includes("⁄", 1) ? ` ${plain}` : plain; // a fraction is a word of its own: 1½ is 1 1/2
  };
  const folded = (character) => {
    if (!folds.has(character)) folds.set(character, foldCharacter(character));
    return folds.get(character);
  };
  const fold = (text) => text.replace(NOT_ASCII, folded).toLowerCase().normalize("NFC");

  // A word is found where a word begins; one of a script without spaces anywhere.
  const UNSPACED = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
  const goesOn = (character) =>
    character !== undefined && /[\p{L}\p{N}\p{M}]/u.test(character) && !UNSPACED.test(character);
  const before = (text, place) => {
    const low = text.charCodeAt(place - 1) >> 10 === 0x37; // the second half of a character
    return place > 0 ? text.slice(place - (low ? 2 : 1), place) : undefined;
  };
  const seek = (text, word, from = 0) => {
    let place = text.indexOf(word, from);
    if (goesOn(String.fromCodePoint(word.codePointAt(0))))
      while (place > 0 && goesOn(before(text, place))) place = text.indexOf(word, place + 1);
    return place;
  };
  const ungrouped = (text) => text.replace(/(\d),(?=\d{3})/g, "$1");
  const wordsOf = (text) =>
    fold(text).split(" ").map((word) => ungrouped(word.replace(/^["']+|["']+$/g, ""))).filter(Boolean);

  // Groups of rows, and what each row says.
  const groups = Array.from(document.querySelectorAll(".g"), (element) => {
    const title = element.querySelector("h3, .h");
    const heading = title ? title.textContent : "";
    const rows = Array.from(element.querySelectorAll(".r"), (row) =>
      ({ row, heading, text: null, isRecord: !row.classList.contains("ref"), isRest: row.classList.contains("rest") }));
    const more = element.querySelector(".more");
    return { element, title, rows, more, hits: rows, shown: [], marks: [], isOff: false, isWhole: false };
  });
  const all = groups.flatMap((group) => group.rows);
  const count = all.filter((each) => each.isRecord).length;
  const textOf = (each) => {
    if (each.text === null) {
      const parts = [each.heading];
      for (const child of each.row.children)
        if (child.className !== "tools" && child.className !== "last") parts.push(child.textContent);
      for (const time of each.row.querySelectorAll("time")) parts.push(time.dateTime);
      each.text = ungrouped(fold(parts.join(" ")));
    }
    return each.text;
  };

  // What rows say is gathered while nobody waits, for the first letter to be found at once.
  let gathered = 0;
  const gather = (deadline) => {
    while (gathered < all.length && deadline.timeRemaining() > 2) textOf(all[gathered++]);
    if (gathered < all.length) requestIdleCallback(gather);
  };
  if ("requestIdleCallback" in window) requestIdleCallback(gather);

  // Marks
  const unmark = (marks) => {
    for (const mark of marks) {
      const parent = mark.parentNode;
      mark.replaceWith(...mark.childNodes);
      parent.normalize();
    }
  };
  const places = (text, words) => {
    // The folded text, and for each of its characters the place it comes from.
    let plain = "";
    const origin = [];
    let place = 0;
    for (const character of text) {
      const part = folded(character);
      if (!(character === "," && /\d$/.test(plain) && /^\d{3}/.test(text.slice(place + 1)))) {
        plain += part;
        for (let i = 0; i < part.length; i++) origin.push(place);
      }
      place += character.length;
    }
    origin.push(place);
    const hits = [];
    for (const word of words)
      for (let at = seek(plain, word); at >= 0; at = seek(plain, word, at + word.length)) {
        const last = origin[at + word.length - 1];
        const end = origin.slice(at + word.length).find((other) => other > last) ?? text.length;
        hits.push([origin[at], end]);
      }
    hits.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
    return hits.filter(([start], index) => hits.slice(0, index).every(([, end]) => end <= start));
  };
  const mark = (row, words) => {
    const marks = [];
    const walker = document.createTreeWalker(row, NodeFilter.SHOW_TEXT, (node) =>
      node.parentElement.closest(".tools, .last, svg") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
    const nodes = [];
    while (walker.nextNode()) nodes.push(walker.currentNode);
    for (const node of nodes)
      for (const [start, end] of places(node.data, words).reverse()) {
        const element = document.createElement("mark");
        const hit = node.splitText(start);
        hit.splitText(end - start);
        hit.replaceWith(element);
        element.append(hit);
        marks.push(element);
      }
    return marks;
  };

  // Finding
  let words = [];
  let waiting = []; // groups that are to be drawn yet
  let timer = 0;
  const draw = (group) => {
    const isFinding = words.length > 0;
    unmark(group.marks);
    for (const { row } of group.shown) row.classList.remove("hit");
    group.shown = isFinding ? group.hits.slice(0, group.isWhole ? undefined : MOST) : [];
    for (const { row } of group.shown) row.classList.add("hit");
    const titles = group.title && group.shown.length ? [group.title] : [];
    group.marks = [...titles, ...group.shown.map(({ row }) => row)].flatMap((element) => mark(element, words));
    group.element.classList.toggle("found", isFinding);
    group.element.classList.toggle("whole", group.isWhole);
    group.element.hidden = group.isOff || group.hits.length === 0;
    if (group.more) {
      const isAll = isFinding ? group.shown.length === group.hits.length : !group.rows.some((each) => each.isRest);
      group.more.firstElementChild.textContent = `Show all ${group.hits.length.toLocaleString("en")}`;
      group.more.hidden = group.isWhole || isAll;
    }
    return isFinding ? group.shown.length : group.rows.filter((each) => group.isWhole || !each.isRest).length;
  };
  const drawRest = () => {
    while (waiting.length) draw(waiting.shift());
  };
  // Drawn in one go, a thousand rows would keep the reader from the next letter.
  const drawSome = () => {
    for (let rows = 0; waiting.length && rows < AT_ONCE;) rows += draw(waiting.shift());
    if (waiting.length) timer = setTimeout(drawSome, 20); // what is drawn can be seen before
  };
  const show = () => {
    const isFinding = words.length > 0;
    root.classList.toggle("finding", isFinding);
    for (const group of groups) {
      const isHit = (each) => !group.isOff && words.every((word) => seek(textOf(each), word) >= 0);
      group.hits = isFinding ? group.rows.filter(isHit) : group.rows;
      if (group.element.classList.contains("found") !== isFinding) group.element.hidden = true;
    }
    const hits = groups.flatMap((group) => group.hits);
    for (const section of document.querySelectorAll("main > section"))
      section.hidden = !groups.some(({ element, hits }) => hits.length && section.contains(element));
    none.hidden = hits.length > 0;
    const records = hits.filter((each) => each.isRecord).length;
    found.textContent = isFinding ? `${records.toLocaleString("en")} of ${count.toLocaleString("en")}` : "";
    clearTimeout(timer);
    waiting = [...groups];
    drawSome();
  };
  const search = (text) => {
    words = wordsOf(text);
    const address = new URL(location.href);
    if (text.trim()) address.searchParams.set("q", text.trim());
    else address.searchParams.delete("q");
    if (words.length) address.hash = "";
    try {
      history.replaceState(null, "", address);
    } catch { /* some browsers keep the address of a page from disk as it is */ }
    show();
  };
  const everything = () => {
    find.value = "";
    for (const group of groups) group.isOff = false;
    for (const chip of document.querySelectorAll(".chips button"))
      chip.setAttribute("aria-pressed", String("all" in chip.dataset));
    search("");
  };
  find.addEventListener("input", () => search(find.value));
  none.querySelector("button").addEventListener("click", () => {
    everything();
    find.focus();
  });
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "/" && !event.target.closest("input, textarea, [contenteditable]")) {
      event.preventDefault();
      find.focus();
      find.select();
    } else if (event.key === "Escape" && event.target === find) {
      everything();
    }
  });

  // A record that is asked for is shown, whatever is filtered or left for later.
  const reveal = (hash) => {
    const target = hash.length > 1 && document.getElementById(decodeURIComponent(hash.slice(1)));
    if (!target) return;
    const group = groups.find(({ element }) => element !== target && element.contains(target));
    if (words.length || (group && group.isOff)) everything();
    if (group && target.closest(".rest") && !group.isWhole) {
      group.isWhole = true;
      draw(group);
    }
    drawRest();
    target.scrollIntoView();
  };
  addEventListener("hashchange", () => reveal(location.hash));
  document.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#"]');
    if (link) reveal(link.hash);
  });

  // Filter buttons, and the rest of a group
  for (const chips of document.querySelectorAll(".chips"))
    chips.addEventListener("click", (event) => {
      const chip = event.target.closest("button");
      if (!chip) return;
      const buttons = Array.from(chips.children);
      for (const button of buttons) button.setAttribute("aria-pressed", String(button === chip));
      for (const group of groups) {
        const own = buttons.some((button) => button.dataset.group && button.dataset.group === group.element.id);
        if (own) group.isOff = "group" in chip.dataset && chip.dataset.group !== group.element.id;
      }
      show();
    });
  for (const group of groups)
    group.more?.firstElementChild.addEventListener("click", () => {
      const next = words.length ? group.hits[MOST] : group.rows.find((each) => each.isRest);
      group.isWhole = true;
      draw(group);
      if (next) {
        next.row.tabIndex = -1;
        next.row.focus({ preventScroll: true });
      }
    });

  // Citing: what a record rests on, in full, and the link to it
  const copy = async (text) => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const area = document.createElement("textarea");
      area.value = text;
      document.body.append(area);
      area.select();
      const done = document.execCommand("copy");
      area.remove();
      if (!done) throw new Error("not copied");
    }
  };
  const citation = (row) => {
    const sources = Array.from(row.querySelectorAll('.tools a[href^="#_s"]'), (link) =>
      document.getElementById(link.hash.slice(1)).querySelector("span").textContent);
    const own = row.querySelector(".full");
    const address = new URL(location.href);
    address.search = "";
    address.hash = row.id;
    return [...(own ? [own.firstChild.data.trim()] : sources), address.href].join("\n");
  };
  document.addEventListener("click", async (event) => {
    const button = event.target.closest(".tools button");
    if (!button) return;
    let said = "copied";
    try {
      await copy(citation(button.closest(".r")));
    } catch {
      said = "not copied";
    }
    button.textContent = said;
    const before = found.textContent;
    found.textContent = said === "copied" ? "Citation copied" : "Citation not copied";
    setTimeout(() => {
      button.textContent = "cite";
      if (found.textContent.startsWith("Citation")) found.textContent = before;
    }, 2000);
  });

  document.getElementById("_theme").addEventListener("click", () => {
    const isDark = root.dataset.theme
      ? root.dataset.theme === "dark"
      : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = isDark ? "light" : "dark";
    try {
      localStorage.setItem("summit-theme", root.dataset.theme);
    } catch { /* it holds until the page is closed */ }
  });

  // At the start: an anchor beats a search that the address keeps.
  const asked = new URLSearchParams(location.search).get("q");
  if (document.getElementById(decodeURIComponent(location.hash.slice(1)))) reveal(location.hash);
  else if (asked) {
    find.value = asked;
    words = wordsOf(asked);
    show();
  }
})();
