// A redirect in the page itself would lose the part of the address that names a section or a slide.
const link = document.querySelector<HTMLAnchorElement>('[data-moved]');
if (link) location.replace(link.href + location.search + location.hash);
