/** Of parts that many rooms have and the library's first load does not: dialogs with a price, places to drop a file. */
export const partWords = {
  dialog: {
    free: 'This costs nothing.',
    price: (price: string) => `This costs ${price}.`,
    wait: (wait: string) => `Takes ${wait}.`,
  },
  drop: {
    here: 'Drop it here',
    pick: 'Choose a file',
    or: 'or drop or paste one here',
    cancel: 'Cancel the upload',
    sending: (name: string) => `Sending ${name}`,
  },
} as const;
