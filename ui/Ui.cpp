// The first screen replaces this file.
