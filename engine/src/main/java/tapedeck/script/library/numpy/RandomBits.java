package tapedeck.script.library.numpy;

/** Where random numbers come from: a generator of bits, each equally likely. */
interface RandomBits {
  int next32();

  long next64();

  /** A number in [0, 1) with 53 random bits. */
  double unit();

  /** 32 bits as a number that is not negative. */
  default long unsigned32() {
    return Integer.toUnsignedLong(next32());
  }
}
