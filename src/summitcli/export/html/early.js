try {
  const theme = localStorage.getItem("summit-theme");
  if (theme) document.documentElement.dataset.theme = theme;
} catch { /* a page from disk may have no storage */ }
document.documentElement.classList.add("js");
