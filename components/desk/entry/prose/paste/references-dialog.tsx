"use client";
import { useEffect, useRef, useState } from "react";
import { announce } from "#components/ui/announce.ts";
import { Button } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/choices.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Disclosure } from "#components/ui/disclosure.tsx";
import { FieldError } from "#components/ui/form-field.tsx";
import { ProgressBar } from "#components/ui/progress-bar.tsx";
import { Select } from "#components/ui/select.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { formatEdtf } from "#lib/editorial/edtf.ts";
import { referenceText } from "#lib/editorial/format.ts";
import { SOURCE_FIELD_LABELS } from "../../../sources/field-labels.ts";
import { SOURCE_KIND_WORDS } from "../../../sources/kind-words.ts";
import { useDraft } from "../../draft/draft.tsx";
import type { SourceCard } from "../../lookups.ts";
import type { CleanPaste } from "./clean.ts";
import type { PastedReference } from "./references.ts";

type Placed = ReadonlyMap<number, string>;
type Props = {
  /** What was pasted with references; undefined while nothing waits. */
  found: CleanPaste | undefined;
  onClose: () => void;
  /** Pastes, with a source for these of its references. */
  onPaste: (found: CleanPaste, sources: Placed) => void;
};

/** Asks which references of a pasted text become sources, and pastes it with citations at their places. */
export function ReferencesDialog({ found, onClose, onPaste }: Props) {
  const count = found?.references.length ?? 0;
  return (
    <Dialog
      title={count === 1 ? "1 reference was found" : `${count} references were found`}
      size="wide"
      isOpen={found !== undefined}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      isDismissable={false}
    >
      {(close) =>
        found && (
          <References
            found={found}
            onPaste={(sources) => {
              close();
              onPaste(found, sources);
            }}
          />
        )
      }
    </Dialog>
  );
}

type Answer = { isTaken: boolean; typed: PastedReference; error?: string };

function References({ found, onPaste }: { found: CleanPaste; onPaste: (sources: Placed) => void }) {
  const { lookups, sources } = useDraft();
  const known = useKnownLinks(found.references);
  const [answers, setAnswers] = useState<readonly Answer[]>(() =>
    found.references.map((typed) => ({ isTaken: true, typed })),
  );
  const [done, setDone] = useState<number>();
  // What was added before one of them failed is not added again.
  const added = useRef(new Map<number, string>());
  const keys = useRef(new Map<string, string>());
  /** The same for the same reference, so that a second attempt adds nothing twice. */
  const keyOf = (typed: PastedReference) => {
    const what = JSON.stringify(typed);
    const key = keys.current.get(what) ?? crypto.randomUUID();
    keys.current.set(what, key);
    return key;
  };
  const taken = answers.flatMap(({ isTaken }, index) => (isTaken ? [index] : []));
  const change = (index: number, part: Partial<Answer>) =>
    setAnswers((before) => before.map((one, at) => (at === index ? { ...one, ...part } : one)));

  const add = async () => {
    let failed = 0;
    for (const [count, index] of taken.entries()) {
      setDone(count);
      const answer = answers[index];
      if (!answer || added.current.has(index)) continue;
      const outcome = await addOne(lookups.createSource, answer.typed, keyOf(answer.typed));
      if (typeof outcome === "string") {
        failed++;
        change(index, { error: outcome });
      } else {
        added.current.set(index, outcome.id);
        sources.keep([outcome]);
      }
    }
    setDone(undefined);
    if (failed > 0) return announce(`${failed} could not be added. The reasons stand beside them.`);
    const placed = new Map(taken.map((index) => [index, added.current.get(index) ?? ""]));
    onPaste(placed);
    announce(`Pasted with ${placed.size === 1 ? "1 source" : `${placed.size} sources`}`);
  };
  return (
    <form
      noValidate
      className="grid gap-4"
      aria-busy={done !== undefined}
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation();
        if (done === undefined) void add();
      }}
    >
      <p>
        Add them as sources? Citations will stand at their places. What the page says of them is
        shown; look at it before you take it, for you vouch for it.
      </p>
      <ul className="grid max-h-[50vh] overflow-y-auto border-y border-rule">
        {answers.map((answer, index) => (
          <Reference
            key={index}
            index={index}
            answer={answer}
            known={known.get(index)}
            onChange={(part) => change(index, part)}
          />
        ))}
      </ul>
      {done !== undefined && <ProgressBar label="Adding sources" value={done} max={taken.length} />}
      <div className="flex flex-wrap gap-3">
        {taken.length > 0 && (
          <Button type="submit" tone="primary" isPending={done !== undefined}>
            {taken.length === 1
              ? "Add 1 source and paste"
              : `Add ${taken.length} sources and paste`}
          </Button>
        )}
        <Button onPress={() => onPaste(new Map())}>Paste without sources</Button>
      </div>
    </form>
  );
}

const UNREACHABLE = "The library cannot be reached. Try again when you are online.";

/** The source that a reference became or was already, or what is wrong with it. */
async function addOne(
  create: ReturnType<typeof useDraft>["lookups"]["createSource"],
  typed: PastedReference,
  key: string,
): Promise<SourceCard | string> {
  try {
    const answer = await create(typed, key);
    return answer.ok ? answer.source : Object.values(answer.invalid).join(". ");
  } catch {
    return UNREACHABLE;
  }
}

/** Which of the references are in the library already, by their links. */
function useKnownLinks(references: readonly PastedReference[]): ReadonlyMap<number, SourceCard> {
  const { lookups } = useDraft();
  const [known, setKnown] = useState<ReadonlyMap<number, SourceCard>>(new Map());
  useEffect(() => {
    let wanted = true;
    const look = async () => {
      for (const [index, { url }] of references.entries()) {
        if (!wanted) return;
        if (!url) continue;
        const card = await lookups.sourceOfLink(url);
        if (card && wanted) setKnown((before) => new Map(before).set(index, card));
      }
    };
    // Offline nothing is known; adding will say so.
    look().catch(() => {});
    return () => {
      wanted = false;
    };
  }, [lookups, references]);
  return known;
}

const BOXES = ["title", "publisher", "authors", "issued", "url"] as const;

function Reference({
  index,
  answer: { isTaken, typed, error },
  known,
  onChange,
}: {
  index: number;
  answer: Answer;
  known: SourceCard | undefined;
  onChange: (part: Partial<Answer>) => void;
}) {
  const id = `reference-${index}`;
  const said = [typed.publisher, typed.issued && formatEdtf(typed.issued), typed.url];
  return (
    <li className="grid gap-1 border-rule py-2 not-last:border-b">
      <Checkbox
        id={id}
        checked={isTaken}
        onChange={({ target }) => onChange({ isTaken: target.checked })}
        label={<span className="font-semibold">{typed.title}</span>}
      />
      <div className="grid gap-1 pl-8">
        <FieldError id={id} error={error} />
        <p className="text-sm break-words text-ink-soft">{said.filter(Boolean).join(" · ")}</p>
        {known ? (
          <p className="text-sm font-semibold text-good">
            In the library already, so no second source is made: {referenceText(known.csl)}
          </p>
        ) : (
          <Disclosure summary={`Change what is said of it`}>
            <div className="grid gap-3 sm:grid-cols-2">
              {BOXES.map((box) => (
                <TextField
                  key={box}
                  id={`${id}-${box}`}
                  name={box}
                  label={SOURCE_FIELD_LABELS[box]}
                  value={typed[box] ?? ""}
                  onChange={({ target }) =>
                    onChange({ typed: { ...typed, [box]: target.value }, error: undefined })
                  }
                />
              ))}
              <Select
                id={`${id}-kind`}
                name="kind"
                label={SOURCE_FIELD_LABELS.kind}
                value={typed.kind}
                onChange={({ target }) => onChange({ typed: { ...typed, kind: target.value } })}
              >
                {Object.entries(SOURCE_KIND_WORDS).map(([kind, words]) => (
                  <option key={kind} value={kind}>
                    {words}
                  </option>
                ))}
              </Select>
            </div>
          </Disclosure>
        )}
      </div>
    </li>
  );
}
