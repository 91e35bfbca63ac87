import type { Reading } from "#lib/site/reading/reading.ts";
import type { LinkedEntry, Shown } from "#lib/site/entry/shown.ts";

/** A value in its line: text, a date, a link to another entry. */
export function Value({ shown, reading }: { shown: Shown; reading: Reading }) {
  switch (shown.type) {
    case "text":
      return (
        <>
          {shown.lang ? <span lang={shown.lang}>{shown.text}</span> : shown.text}
          {shown.detail && <span className="soft"> ({shown.detail})</span>}
        </>
      );
    case "long":
      return shown.lang ? (
        <span lang={shown.lang}>{shown.paragraphs.join(" ")}</span>
      ) : (
        <>{shown.paragraphs.join(" ")}</>
      );
    case "date":
      return shown.dateTime ? (
        <time dateTime={shown.dateTime}>{shown.text}</time>
      ) : (
        <>{shown.text}</>
      );
    case "entry":
      return <EntryLink {...shown} reading={reading} />;
    case "names":
      return <Names names={shown.names} reading={reading} />;
    case "person":
      return (
        <>
          <span lang={shown.lang}>
            {shown.name}
            {shown.office && <span className="soft">, {shown.office}</span>}
          </span>
          {shown.member && (
            <span className="soft">
              {" "}
              (<EntryLink {...shown.member} reading={reading} />)
            </span>
          )}
        </>
      );
  }
}

/** A related entry: a link where it is public, its frozen label where not. */
export function EntryLink({ text, href, lang, reading }: LinkedEntry & { reading: Reading }) {
  if (!href) return lang ? <span lang={lang}>{text}</span> : <>{text}</>;
  return (
    <a href={reading.href(href)} lang={lang}>
      {text}
    </a>
  );
}

function Names({
  names,
  reading,
}: {
  names: Extract<Shown, { type: "names" }>["names"];
  reading: Reading;
}) {
  return (
    <ul className="names">
      {names.map((name) => (
        <li key={`${name.lang} ${name.text}`}>
          <span lang={name.lang}>{name.text}</span>{" "}
          <span className="soft">
            ({name.language}
            {name.isVariant && `, ${reading.say("names.variant")}`}
            {name.note && `, ${name.note}`})
          </span>
        </li>
      ))}
    </ul>
  );
}
