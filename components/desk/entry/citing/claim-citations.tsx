"use client";
import { useState } from "react";
import { Plus } from "lucide-react";
import { Button } from "#components/ui/button.tsx";
import { announce } from "#components/ui/announce.ts";
import { offerUndo } from "#components/ui/offer-undo.ts";
import { addCitation, removeCitation, updateCitation } from "#lib/collab/layout.ts";
import type { Citation } from "#lib/editorial/content.ts";
import { useDraft } from "../draft/draft.tsx";
import { useCitations } from "../draft/use-shared.ts";
import { CitationChip } from "./citation-chip.tsx";
import { CiteDialog } from "./cite-dialog.tsx";

/** The citations of a field or row as chips, and "Add a source". */
export function ClaimCitations({ path, label }: { path: string; label: string }) {
  const { doc, editing } = useDraft();
  const citations = useCitations(path);
  const [citing, setCiting] = useState(false);
  const remove = ({ id, ...words }: Citation) => {
    removeCitation(doc, id);
    offerUndo("Citation removed", () => {
      addCitation(doc, path, words, id);
      announce("Citation brought back");
    });
  };
  return (
    <>
      {citations.length > 0 && (
        <ul aria-label={`Sources of ${label}`} className="contents">
          {citations.map((citation) => (
            <li key={citation.id} className="max-w-full">
              <CitationChip
                citation={citation}
                onChange={(part) => updateCitation(doc, citation.id, orAbsent(part))}
                onRemove={() => remove(citation)}
              />
            </li>
          ))}
        </ul>
      )}
      {editing && (
        <>
          <Button
            tone="quiet"
            size="small"
            aria-label={`Add a source for ${label}`}
            onPress={() => setCiting(true)}
          >
            <Plus aria-hidden className="size-4" />
            Add a source
          </Button>
          <CiteDialog
            isOpen={citing}
            onOpenChange={setCiting}
            claim={label}
            onCite={(words) => {
              addCitation(doc, path, words);
              announce("Source added");
            }}
          />
        </>
      )}
    </>
  );
}

/** An emptied box takes the member away. */
const orAbsent = (part: { quote?: string; locator?: string }) =>
  Object.fromEntries(
    Object.entries(part).map(([member, words]) => [member, words === "" ? undefined : words]),
  );
