"use client";
import { useState } from "react";
import { TextField } from "#components/ui/text-field.tsx";
import { slugFrom } from "#lib/editorial/search-key.ts";

type Texts = Readonly<Record<string, string | undefined>>;

/** What a new entry is called and where it will be found. The address follows the title until somebody types one. */
export function TitleAndAddress({
  path,
  initialTitle = "",
  values,
  errors,
}: {
  /** The first part of the public address. */
  path?: string;
  initialTitle?: string;
  values?: Texts;
  errors?: Texts;
}) {
  const [typed, setTyped] = useState<string>();
  const [title, setTitle] = useState(initialTitle);
  return (
    <>
      <TextField
        label="Title"
        name="title"
        hint="As a reader would look it up. It can change later."
        defaultValue={values?.title ?? initialTitle}
        onChange={(event) => setTitle(event.target.value)}
        error={errors?.title}
        maxLength={200}
        autoComplete="off"
      />
      <TextField
        label="Address"
        name="slug"
        hint={
          <>
            The last part of its public address{path ? `, /${path}/…` : ""}. Small letters, digits
            and hyphens. Once public, it leads here for good.
          </>
        }
        value={typed ?? slugFrom(title)}
        onChange={(event) => setTyped(event.target.value || undefined)}
        error={errors?.slug}
        maxLength={80}
        autoComplete="off"
        spellCheck={false}
      />
    </>
  );
}
