Nghị_quyết về quy_hoạch mạng_lưới trường trung_học phổ_thông tỉnh mẫu đến năm 2015 
Hội_đồng_nhân_dân tỉnh mẫu 
Căn_cứ Luật Tổ_chức Hội_đồng_nhân_dân và Uỷ_ban_nhân_dân ngày 26 tháng 11 năm 2003 ; 
Căn_cứ Luật Giáo_dục ngày 14 tháng 6 năm 2005 ; 
Trên cơ_sở xem_xét Tờ_trình số 41/TTr-UBND ngày 20 tháng 6 năm 2008 của Uỷ_ban_nhân_dân tỉnh ; Báo_cáo thẩm_tra của Ban Văn_hoá - Xã_hội và ý_kiến của các vị đại_biểu Hội_đồng_nhân_dân tỉnh , 
Quyết nghị : 
Điều 1 . Thông_qua quy_hoạch mạng_lưới trường trung_học phổ_thông tỉnh Mẫu đến năm 2015 với các nội_dung chủ_yếu sau : 
1 . Mục_tiêu : đến năm 2015 , mỗi huyện có ít nhất 03 trường trung_học phổ_thông , trong đó có 01 trường đạt chuẩn quốc_gia . 
2 . Giai_đoạn 2008 - 2010 xây_dựng mới 05 trường ; giai_đoạn 2011 - 2015 xây_dựng mới 07 trường . 
3 . Ưu_tiên quỹ_đất cho trường_học khi lập quy_hoạch xây_dựng . 
Điều 2 . Các giải_pháp thực_hiện : 
1 . Uỷ_ban_nhân_dân các huyện , thị_xã bố_trí quỹ_đất , giải_phóng mặt_bằng . 
2 . Thực_hiện chế_độ luân_chuyển giáo_viên giữa các vùng . 
Điều 3 . Giao Uỷ_ban_nhân_dân tỉnh tổ_chức thực_hiện Nghị_quyết . 
