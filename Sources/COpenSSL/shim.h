// OpenSSL for Swift: macros with arguments do not import, so each one that is used has a wrapper here.
#include <openssl/bio.h>
#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/rsa.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

static inline long pintle_ssl_ctx_set_mode(SSL_CTX *context, long mode) { return SSL_CTX_set_mode(context, mode); }
static inline long pintle_ssl_set_msg_callback_arg(SSL *ssl, void *argument) { return SSL_set_msg_callback_arg(ssl, argument); }
/* From here on the connection's reads and writes fail: there is no socket any more. */
static inline void pintle_ssl_cut_off(SSL *ssl) { BIO_set_fd(SSL_get_rbio(ssl), -1, BIO_NOCLOSE); }
static inline long pintle_ssl_ctx_set_min_version(SSL_CTX *context, int version) { return SSL_CTX_set_min_proto_version(context, version); }
static inline long pintle_ssl_ctx_set_session_cache_off(SSL_CTX *context) { return SSL_CTX_set_session_cache_mode(context, SSL_SESS_CACHE_OFF); }
static inline uint64_t pintle_ssl_op_no_renegotiation(void) { return SSL_OP_NO_RENEGOTIATION; }
static inline uint64_t pintle_ssl_op_no_compression(void) { return SSL_OP_NO_COMPRESSION; }
static inline uint64_t pintle_ssl_op_cipher_server_preference(void) { return SSL_OP_CIPHER_SERVER_PREFERENCE; }
static inline uint64_t pintle_ssl_op_ignore_unexpected_eof(void) { return SSL_OP_IGNORE_UNEXPECTED_EOF; }
static inline unsigned long pintle_xn_flag_rfc2253(void) { return XN_FLAG_RFC2253; }

static inline int pintle_x509_count(const STACK_OF(X509) *chain) { return chain == NULL ? 0 : sk_X509_num(chain); }
static inline X509 *pintle_x509_at(const STACK_OF(X509) *chain, int index) { return sk_X509_value(chain, index); }
static inline int pintle_general_name_count(const GENERAL_NAMES *names) { return sk_GENERAL_NAME_num(names); }
/* The bytes of a DNS name, a URI or a mail address, which may hold zeros; NULL for a name of another sort. */
static inline const unsigned char *pintle_general_name_text(const GENERAL_NAMES *names, int index, int *kind, int *length) {
  const GENERAL_NAME *name = sk_GENERAL_NAME_value(names, index);
  *kind = name->type;
  if (name->type != GEN_DNS && name->type != GEN_URI && name->type != GEN_EMAIL) return NULL;
  *length = ASN1_STRING_length(name->d.ia5);
  return ASN1_STRING_get0_data(name->d.ia5);
}
static inline void pintle_openssl_free(void *memory) { OPENSSL_free(memory); }
static inline uint64_t pintle_ssl_op_no_ticket(void) { return SSL_OP_NO_TICKET; }
static inline long pintle_ssl_ctx_set_max_cert_list(SSL_CTX *context, long bytes) { return SSL_CTX_set_max_cert_list(context, bytes); }
