"use client";
import type { ScalarField as Field } from "#lib/editorial/fields.ts";
import { isBlank } from "#lib/editorial/tidy.ts";
import { ClaimFoot } from "../annotations/claim-foot.tsx";
import { NothingSaid, SayNothing } from "../annotations/nothing-here.tsx";
import { Rivals } from "../annotations/rivals.tsx";
import { PastedInField } from "../citing/pasted-in-field.tsx";
import { useDraft } from "../draft/draft.tsx";
import { useEmpty, useText, useValue } from "../draft/use-shared.ts";
import { ClaimFrame } from "./claim-frame.tsx";
import { ValueInput } from "./inputs.tsx";
import { Reading } from "./reading.tsx";

type Props = { name: string; field: Field };

/** A field of one value: to read, or to edit, with everything that goes with its claim. */
export function ScalarField(props: Props) {
  const { type } = props.field;
  return type === "text" || type === "longText" ? (
    <TextField {...props} />
  ) : (
    <AtomicField {...props} type={type} />
  );
}

function TextField(props: Props) {
  const [, words] = useText(props.name);
  return <Whole {...props} isEmpty={isBlank(words)} />;
}

function AtomicField({
  type,
  ...props
}: Props & { type: Exclude<Field["type"], "text" | "longText"> }) {
  const [value] = useValue(props.name, type);
  return <Whole {...props} isEmpty={isBlank(value)} />;
}

function Whole({ name, field, isEmpty }: Props & { isEmpty: boolean }) {
  const { editing } = useDraft();
  const [reason] = useEmpty(name);
  const saysNothing = isEmpty && reason !== undefined;
  // A title must say something; what must be cited for it is the entry itself.
  const isTitle = field.requiredTo === "save";
  const foot = (
    <ClaimFoot path={name} label={field.label} citable={!isTitle} firmable={!isEmpty && !isTitle}>
      {editing && isEmpty && !saysNothing && !isTitle && (
        <SayNothing path={name} label={field.label} />
      )}
    </ClaimFoot>
  );
  if (!editing) {
    return (
      <ClaimFrame path={name} label={field.label}>
        <h2 className="text-sm font-semibold text-ink-soft">{field.label}</h2>
        <div className={isTitle ? "font-serif text-2xl font-semibold" : "font-serif text-lg"}>
          {isEmpty && !reason ? (
            <span className="font-sans text-base text-ink-soft">Not filled in</span>
          ) : (
            <Reading path={name} spec={field} />
          )}
        </div>
        {saysNothing && <NothingSaid path={name} label={field.label} />}
        <Rivals path={name} spec={field} />
        {foot}
      </ClaimFrame>
    );
  }
  const input = (
    <ValueInput
      id={`field-${name}`}
      path={name}
      label={field.label}
      help={field.help}
      spec={field}
    />
  );
  return (
    <ClaimFrame path={name} label={field.label}>
      {isTitle ? (
        input
      ) : (
        <PastedInField path={name} label={field.label}>
          {input}
        </PastedInField>
      )}
      {saysNothing && <NothingSaid path={name} label={field.label} />}
      <Rivals path={name} spec={field} />
      {foot}
    </ClaimFrame>
  );
}
