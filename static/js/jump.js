// Marks the section in view in the page's own navigation; without this the links work all the same.
const links = new Map(
  [...document.querySelectorAll(".jump a[href^='#']")].map((link) => [link.hash.slice(1), link]),
);
if (links.size && "IntersectionObserver" in window) {
  const seen = new Set();
  const mark = () => {
    const current = [...links.keys()].find((id) => seen.has(id));
    for (const [id, link] of links) {
      if (id === current) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  };
  const observer = new IntersectionObserver(
    (entries) => {
      for (const entry of entries) seen[entry.isIntersecting ? "add" : "delete"](entry.target.id);
      mark();
    },
    { rootMargin: "-30% 0px -55% 0px" },
  );
  for (const id of links.keys()) {
    const section = document.getElementById(id);
    if (section) observer.observe(section);
  }
}
