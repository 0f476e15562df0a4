/** Text that speaks to a program and not to a buyer. */
const order =
  /\b(ignore|disregard|forget|override)\b.{0,40}\b(previous|prior|above|earlier|all|your|system|the brief)\b.{0,30}\b(instructions?|prompts?|rules|messages|brief)\b|\bignore the brief\b|^\s*(system|assistant|user|developer)\s*:|\byou (must|should|will|are to) (now )?(say|answer|respond|reply|output|print|act as|pretend)\b|\b(answer|respond|reply) only (with\b)?|\bset the (price|link|budget|recipient)\b|\bas an? (ai|language model|assistant)\b|\b(system|new) (prompt|instructions?)\s*:|<\|[a-z_]+\|>|\[\/?inst\]/i;

/** Whether a text gives orders to whoever reads it as a program would. */
export function givesOrders(text: string): boolean {
  return order.test(text);
}
