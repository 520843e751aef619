package dev.knowhow.feed;

/** The formats of feeds. */
public enum Format {
    /** Atom, RFC 4287. */
    ATOM("atom", "application/atom+xml") {
        @Override
        public byte[] write(Feed feed) {
            return Atom.write(feed);
        }
    },
    /** JSON Feed 1.1. */
    JSON("json", "application/feed+json") {
        @Override
        public byte[] write(Feed feed) {
            return JsonFeed.write(feed);
        }
    };

    private final String extension;
    private final String mediaType;

    Format(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    /** The file extension, without a dot. */
    public String extension() {
        return extension;
    }

    /** The media type, without a charset: both formats use UTF-8. */
    public String mediaType() {
        return mediaType;
    }

    /** Writes a feed. Equal feeds give equal bytes. */
    public abstract byte[] write(Feed feed);
}
