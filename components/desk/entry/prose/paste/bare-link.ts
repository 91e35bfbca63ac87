/** The web address that was copied by itself; undefined where anything else came along. */
export function bareLink(data: DataTransfer | null): string | undefined {
  const text = data?.getData("text/plain").trim() ?? "";
  if (!/^https?:\/\/\S+$/i.test(text) || !URL.canParse(text)) return undefined;
  const html = data?.getData("text/html") ?? "";
  if (!html) return text;
  const words = new DOMParser().parseFromString(html, "text/html").body.textContent ?? "";
  return words.trim() === text ? text : undefined;
}
