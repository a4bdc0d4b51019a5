"""Who read what (`reading`), and who changed what, when (`moment`)."""

from talka.kit.audit.moment import told, use_case


__all__ = ["told", "use_case"]
