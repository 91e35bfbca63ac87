// What Google Docs does to HTML that it copies.

/** All of it stands in one element that is bold by name and not by looks. */
export function unwrapGoogle(root: Element): void {
  for (const wrapper of root.querySelectorAll("b[id^='docs-internal-guid-']"))
    wrapper.replaceWith(...wrapper.childNodes);
}

/** A list in a list belongs into an item of it; Docs puts it beside the items. */
export function nestGoogleLists(root: Element): void {
  for (const list of root.querySelectorAll("ul > ul, ul > ol, ol > ul, ol > ol")) {
    const item = list.previousElementSibling;
    if (item?.tagName === "LI") {
      item.append(list);
      continue;
    }
    const made = list.ownerDocument.createElement("li");
    list.replaceWith(made);
    made.append(list);
  }
}
