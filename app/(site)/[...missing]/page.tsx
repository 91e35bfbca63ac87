import { notFound } from "next/navigation";

/** Any address that nothing else answers: with two root layouts, Next has no page of its own for it. */
export default function Missing() {
  notFound();
}
