/** Power spectra of short stretches of sound. */
export interface Spectrum {
  /** Power per bin, from 0 Hz to half the rate; overwritten by the next call. */
  power(samples: Float32Array): Float32Array;
}

/** A Hann-windowed Fourier transform of `size` samples, a power of two. */
export function createSpectrum(size: number): Spectrum {
  const window = Float32Array.from({ length: size }, (_, index) => 0.5 - 0.5 * Math.cos((2 * Math.PI * (index + 0.5)) / size));
  const cosines = Float32Array.from({ length: size / 2 }, (_, index) => Math.cos((2 * Math.PI * index) / size));
  const sines = Float32Array.from({ length: size / 2 }, (_, index) => Math.sin((2 * Math.PI * index) / size));
  const order = bitReversed(size);
  const real = new Float32Array(size);
  const imaginary = new Float32Array(size);
  const power = new Float32Array(size / 2 + 1);
  return {
    power(samples) {
      for (let index = 0; index < size; index++) {
        real[order[index] as number] = (samples[index] as number) * (window[index] as number);
      }
      imaginary.fill(0);
      for (let half = 1; half < size; half *= 2) {
        const step = size / (2 * half);
        for (let start = 0; start < size; start += 2 * half) {
          for (let offset = 0; offset < half; offset++) {
            const cosine = cosines[offset * step] as number;
            const sine = sines[offset * step] as number;
            const low = start + offset;
            const high = low + half;
            const r = (real[high] as number) * cosine + (imaginary[high] as number) * sine;
            const i = (imaginary[high] as number) * cosine - (real[high] as number) * sine;
            real[high] = (real[low] as number) - r;
            imaginary[high] = (imaginary[low] as number) - i;
            real[low] = (real[low] as number) + r;
            imaginary[low] = (imaginary[low] as number) + i;
          }
        }
      }
      for (let bin = 0; bin < power.length; bin++) {
        power[bin] = (real[bin] as number) ** 2 + (imaginary[bin] as number) ** 2;
      }
      return power;
    },
  };
}

function bitReversed(size: number): Uint32Array {
  const bits = Math.log2(size);
  return Uint32Array.from({ length: size }, (_, index) => {
    let turned = 0;
    for (let bit = 0; bit < bits; bit++) if (index & (1 << bit)) turned |= 1 << (bits - 1 - bit);
    return turned;
  });
}
