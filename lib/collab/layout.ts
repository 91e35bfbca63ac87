// The layout of a draft's Yjs document (docs/architecture.md): the only place that knows the names
// of its shared types. Runs in browsers too.
export { readContent } from "./layout/read.ts";
export { replaceField } from "./layout/replace.ts";
export { replaceStretch } from "./layout/replace-stretch.ts";
export { appendRows, writeContent } from "./layout/write.ts";
export { blockPath, cellPath, rowPath } from "./layout/paths.ts";
export { noteAt, proseFragment, textAt } from "./layout/shared-types.ts";
export {
  certaintyAt,
  editText,
  emptyAt,
  setCertainty,
  setEmpty,
  setText,
  setValue,
  valueAt,
} from "./layout/fields.ts";
export { addRow, moveRow, removeRow, rowsOf } from "./layout/rows.ts";
export {
  addCitation,
  citationsOf,
  removeCitation,
  rivalsOf,
  updateCitation,
} from "./layout/citations.ts";
