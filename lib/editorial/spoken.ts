// Dates, quantities and money as people say them.
export { amountFrom } from "./spoken/amounts.ts";
export { dateFrom, saidDateText, type SaidDate } from "./spoken/dates.ts";
export { moneyFrom } from "./spoken/money.ts";
export { quantityFrom } from "./spoken/quantities.ts";
