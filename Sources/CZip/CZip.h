// libzip, from Debian's libzip-dev; it is found by pkg-config.
#include <zip.h>
