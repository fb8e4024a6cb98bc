-- The tree head that a paper carries in print, fixed before the paper is made: making it again gives the same bytes.
CREATE TABLE app.paper_checkpoint (
    certificate text    COLLATE "C" NOT NULL,
    version     integer NOT NULL,
    origin      text    NOT NULL,
    size        bigint  NOT NULL CHECK (size > 0),
    root        bytea   NOT NULL CHECK (length(root) = 32),
    PRIMARY KEY (certificate, version)
);
GRANT SELECT, INSERT ON app.paper_checkpoint TO "${app}";
