/** Section 11: the one address of the charity, as the policy prints it. */

/**
 * The account that owns the register, and that people write to.
 * The add-on refuses to work as any other.
 */
export const charityAddress = "mandalatrustcio@gmail.com";

/** The charity's name, as the policy prints it. */
export const charityName = "MANDALA CIO";
