/* A stand-in for the vendor's library: the calls, structures and codes of its public header (version 2), and controls
   for the test. It proves names, arity, layout and our handling of states, not what the vendor's library does. */
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

typedef unsigned int u32;
typedef struct { u32 size; char name[1024], vendor[128], product[128], serial[128]; unsigned short vid, pid;
                 int hw[3], fw[3]; unsigned short bcd; u32 modality, technology; } DEV_INFO;
typedef struct { u32 size, fmt, proc, res; } CAPTURE_PARAM;
typedef struct { u32 size, width, height, res, bpp; } IMAGE_INFO;
typedef struct { u32 size; int success; u32 quality, score; IMAGE_INFO info; } CAPTURE_RESULT;
typedef struct { u32 size, status; int finger; unsigned char data[1]; } DEV_STATUS;
_Static_assert(sizeof(DEV_INFO) == 1452, "DEV_INFO");
_Static_assert(sizeof(CAPTURE_PARAM) == 16, "CAPTURE_PARAM");
_Static_assert(sizeof(IMAGE_INFO) == 20, "IMAGE_INFO");
_Static_assert(sizeof(CAPTURE_RESULT) == 36, "CAPTURE_RESULT");
_Static_assert(sizeof(DEV_STATUS) == 16, "DEV_STATUS");

#define E(code) (0x05BA0000 | (code))
enum { FAILURE = 0x0b, MORE_DATA = 0x0d, INVALID_PARAMETER = 0x14, INVALID_DEVICE = 0x15, BUSY = 0x1e, DEVICE_FAILURE = 0x1f };

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t changed;
static int initialised, plugged = 1, opened, capturing, cancelled, finger, hang, broken, size_seen;
static u32 quality, width, height;
static unsigned char image[1 << 20];
static const char *NAME = "stub-reader-1";

int dpfpdd_init(void) {
  pthread_condattr_t attributes;
  if (!initialised) {
    pthread_condattr_init(&attributes);
    pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC);
    pthread_cond_init(&changed, &attributes);
  }
  initialised = 1;
  return 0;
}

int dpfpdd_exit(void) { return initialised ? 0 : E(FAILURE); }

int dpfpdd_query_devices(u32 *count, DEV_INFO *infos) {
  if (!count) return E(INVALID_PARAMETER);
  if (!plugged) { *count = 0; return 0; }
  if (!infos || *count < 1) { *count = 1; return E(MORE_DATA); }
  if (infos[0].size != sizeof(DEV_INFO)) return E(INVALID_PARAMETER);
  *count = 1;
  strcpy(infos[0].name, NAME);
  strcpy(infos[0].vendor, "Stub");
  strcpy(infos[0].product, "U.are.U 4500 (stub)");
  strcpy(infos[0].serial, "S1");
  infos[0].vid = 0x05ba;
  infos[0].pid = 0x000a;
  infos[0].modality = 2;
  infos[0].technology = 1;
  return 0;
}

int dpfpdd_open(const char *name, void **device) {
  int code = 0;
  pthread_mutex_lock(&lock);
  if (strcmp(name, NAME) || !plugged) code = E(INVALID_DEVICE);
  else if (opened) code = E(BUSY);
  else { opened = 1; *device = (void *)NAME; }
  pthread_mutex_unlock(&lock);
  return code;
}

int dpfpdd_close(void *device) {
  int code = 0;
  pthread_mutex_lock(&lock);
  if (!opened || device != NAME) code = E(INVALID_DEVICE);
  opened = 0;
  pthread_mutex_unlock(&lock);
  return code;
}

int dpfpdd_get_device_status(void *device, DEV_STATUS *status) {
  if (status->size != sizeof(DEV_STATUS)) return E(INVALID_PARAMETER);
  status->status = capturing ? 1 : 0;
  return device == NAME ? 0 : E(INVALID_DEVICE);
}

int dpfpdd_capture(void *device, CAPTURE_PARAM *param, u32 timeout_ms, CAPTURE_RESULT *result, u32 *size, unsigned char *data) {
  struct timespec end;
  int code = 0;
  if (device != NAME || !opened) return E(INVALID_DEVICE);
  if (param->size != sizeof(CAPTURE_PARAM) || param->fmt != 0 || param->res != 500
      || result->size != sizeof(CAPTURE_RESULT) || result->info.size != sizeof(IMAGE_INFO)) return E(INVALID_PARAMETER);
  pthread_mutex_lock(&lock);
  if (capturing) { pthread_mutex_unlock(&lock); return E(BUSY); }
  if (!plugged) { pthread_mutex_unlock(&lock); return E(DEVICE_FAILURE); }
  if (!data || *size < 300 * 400) { *size = 300 * 400; size_seen++; pthread_mutex_unlock(&lock); return E(MORE_DATA); }
  capturing = 1;
  cancelled = 0;
  clock_gettime(CLOCK_MONOTONIC, &end);
  end.tv_sec += timeout_ms / 1000;
  end.tv_nsec += (long)(timeout_ms % 1000) * 1000000L;
  if (end.tv_nsec >= 1000000000L) { end.tv_sec++; end.tv_nsec -= 1000000000L; }
  result->success = 0;
  result->quality = 0;
  while (hang || (!finger && !cancelled && plugged && !broken)) {
    if (hang) { pthread_cond_wait(&changed, &lock); continue; }
    if (pthread_cond_timedwait(&changed, &lock, &end)) { result->quality = 1; break; }
  }
  if (!plugged || broken) { code = E(DEVICE_FAILURE); broken = 0; }
  else if (finger) {
    finger = 0;
    result->quality = quality;
    if (!quality) {
      result->success = 1;
      result->info.width = width; result->info.height = height; result->info.res = 500; result->info.bpp = 8;
      *size = width * height;
      memcpy(data, image, *size);
    }
  } else if (cancelled) result->quality = 2;
  capturing = 0;
  pthread_cond_broadcast(&changed);
  pthread_mutex_unlock(&lock);
  return code;
}

int dpfpdd_cancel(void *device) {
  pthread_mutex_lock(&lock);
  cancelled = 1;
  pthread_cond_broadcast(&changed);
  pthread_mutex_unlock(&lock);
  return device == NAME ? 0 : E(INVALID_DEVICE);
}

/* controls */
static void change(int *what, int value) {
  pthread_mutex_lock(&lock);
  *what = value;
  pthread_cond_broadcast(&changed);
  pthread_mutex_unlock(&lock);
}

void stub_reset(void) {
  dpfpdd_init();
  pthread_mutex_lock(&lock);
  finger = hang = broken = 0;
  cancelled = 1;
  pthread_cond_broadcast(&changed);
  while (capturing) pthread_cond_wait(&changed, &lock); /* a call that hung comes back first */
  opened = 0;
  plugged = 1;
  pthread_mutex_unlock(&lock);
}
void stub_plug(int value) { change(&plugged, value); }
void stub_hang(int value) { change(&hang, value); }
void stub_break(void) { change(&broken, 1); }
void stub_finger(u32 q, u32 w, u32 h, unsigned char *pixels) {
  pthread_mutex_lock(&lock);
  quality = q; width = w; height = h;
  memcpy(image, pixels, (size_t)w * h);
  finger = 1;
  pthread_cond_broadcast(&changed);
  pthread_mutex_unlock(&lock);
}
int stub_size_of_dev_info(void) { return sizeof(DEV_INFO); }
int stub_size_of_result(void) { return sizeof(CAPTURE_RESULT); }
int stub_size_of_param(void) { return sizeof(CAPTURE_PARAM); }
int stub_size_of_status(void) { return sizeof(DEV_STATUS); }
